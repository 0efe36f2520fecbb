package org.krunlab.cli.image;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileOptions;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.anatomy.Difference;
import org.krunlab.core.measure.anatomy.Lineup;
import org.krunlab.core.model.Narration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an image apart, or says what differs between two. */
@Command(
    name = "image",
    description = {
      "Show what an image consists of by library, section and symbol, and what has to be trusted;",
      "of two images, what differs; of more, their libraries side by side. Images of profiles are"
          + " built where they are not there yet."
    })
public final class ImageCommand implements Callable<Integer> {
  private static final int SYMBOLS_OF_LIBRARY = 20;

  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "IMAGE",
      description =
          "a profile as krunlab build takes it, a run such as #12, the first 12 or more digits of"
              + " an image's key, or an ELF file with its .dbg and link.map beside it")
  private List<String> named = new ArrayList<>();

  @Mixin private ProfileOptions options = new ProfileOptions();

  @Option(names = "--narrated", description = "the narrated twins of profiles, not the silent ones")
  private boolean narrated;

  @Option(
      names = "--symbols",
      paramLabel = "N",
      description = "also the N largest symbols, or the N that differ most")
  private int most;

  @Option(names = "--library", paramLabel = "NAME", description = "symbols of this library alone")
  private @Nullable String library;

  @Option(names = "--json", description = "one JSON object, with every symbol")
  private boolean json;

  public ImageCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (most < 0) {
      throw LabException.input("--symbols must be 0 or more, not " + most + ".");
    }
    var found =
        new ImageSubjects(session, options, narrated ? Narration.NARRATED : Narration.SILENT);
    ImageSubject first = found.of(named.getFirst());
    if (named.size() == 1) {
      show(first);
    } else if (named.size() == 2) {
      show(first, found.of(named.getLast()));
    } else {
      showAll(found);
    }
    return ExitCode.DONE;
  }

  private void showAll(ImageSubjects found) {
    if (wanted() > 0) {
      throw LabException.input("--symbols and --library go with one image or two.");
    }
    List<ImageSubject> subjects = named.stream().map(found::of).toList();
    var view =
        new LineupView(Lineup.of(subjects.stream().map(ImageSubject::contents).toList()), subjects);
    if (json) {
      Json.print(view.json());
    } else {
      System.out.print(view.text());
    }
  }

  private void show(ImageSubject subject) {
    if (json) {
      Json.print(ImageJson.of(subject));
      return;
    }
    var text = new ImageText(subject);
    String symbols = wanted() > 0 ? "\n" + text.symbols(library, wanted()) : "";
    System.out.print(text.whole() + symbols);
  }

  private void show(ImageSubject before, ImageSubject after) {
    Difference difference = Difference.between(before.contents(), after.contents());
    if (json) {
      Json.print(DifferenceJson.of(difference, before, after));
      return;
    }
    var text = new DifferenceText(difference, before, after);
    String symbols = wanted() > 0 ? "\n" + text.symbols(library, wanted()) : "";
    System.out.print(text.whole() + symbols);
  }

  private int wanted() {
    return most == 0 && library != null ? SYMBOLS_OF_LIBRARY : most;
  }
}
