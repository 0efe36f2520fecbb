package org.krunlab.cli.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileToRun;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.cli.shell.TwinOption;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.SaveBundle;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds an image, or finds it, and shows its anatomy. */
@Command(name = "build", description = "Build a profile's image, or find it; print its anatomy.")
public final class BuildCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ProfileToRun asked = new ProfileToRun();

  @Mixin private TwinOption twin = new TwinOption();

  @Option(
      names = "--bundle",
      paramLabel = "FILE",
      description = {
        "also write image, module and all it is given as one library in place of libkrunfw",
        "(what --boot bundle boots)"
      })
  private @Nullable Path bundle;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public BuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Profile wanted = asked.in(session);
    Path library = bundle;
    BuiltImage built = library == null ? built(wanted) : bundled(wanted, library);
    if (json) {
      var object = new LinkedHashMap<String, Object>();
      object.put("fromCache", built.fromCache());
      object.put("elf", built.elf().toString());
      object.put("refused", built.refused());
      object.put("image", built.image());
      if (library != null) {
        object.put("bundle", library.toString());
      }
      Json.print(object);
    } else {
      System.out.print(text(built));
    }
    return ExitCode.DONE;
  }

  private BuiltImage built(Profile wanted) {
    return session.buildAndWarn(wanted, twin.or(Narration.SILENT));
  }

  private BuiltImage bundled(Profile wanted, Path library) {
    var lab = session.lab();
    var saving = new SaveBundle(lab.modules(), lab.initrds(), lab.bundles());
    Profile bundling = saving.prepare(wanted, library, session.cancel());
    BuiltImage built = built(bundling);
    saving.save(bundling, built, library, session.cancel());
    System.err.println("krunlab: the bundle is " + library);
    return built;
  }

  private static String text(BuiltImage built) {
    ImageAnatomy anatomy = built.image().anatomy();
    var table = new TextTable(List.of("what", "bytes"), List.of(false, true));
    row(table, "file (stripped ELF)", anatomy.file().bytes());
    row(table, "loaded from the file", anatomy.loaded().bytes());
    row(table, "loaded, not zero", anatomy.nonZeroLoaded().bytes());
    row(table, "text", anatomy.text().bytes());
    row(table, "rodata", anatomy.rodata().bytes());
    row(table, "data", anatomy.data().bytes());
    row(table, "bss (not in the file)", anatomy.bss().bytes());
    row(table, "in memory", anatomy.memory().bytes());
    anatomy.libraries().forEach(part -> row(table, "  " + part.name(), part.size().bytes()));
    return built.image().runtime().label()
        + ", "
        + built.image().narration().id()
        + ", image "
        + built.image().key().abbreviated()
        + (built.fromCache() ? " (built before)" : "")
        + "\n"
        + built.elf()
        + "\n"
        + table.render();
  }

  private static void row(TextTable table, String name, long bytes) {
    table.add(List.of(name, String.format(java.util.Locale.ROOT, "%,d", bytes)));
  }
}
