package org.krunlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds an image, or finds it, and shows its anatomy. */
@Command(name = "build", description = "Build a profile's image, or find it; print its anatomy.")
final class BuildCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "PROFILE",
      description = "a runtime, a saved profile or a profile's file")
  private String profile = "";

  @Mixin private ProfileOptions options = new ProfileOptions();

  @Option(names = "--narrated", description = "build the narrated twin instead of the silent one")
  private boolean narrated;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  BuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Profile wanted = session.profile(profile, options, List.of());
    BuiltImage built =
        session.buildAndWarn(wanted, narrated ? Narration.NARRATED : Narration.SILENT);
    if (json) {
      var object = new LinkedHashMap<String, Object>();
      object.put("fromCache", built.fromCache());
      object.put("elf", built.elf().toString());
      object.put("refused", built.refused());
      object.put("image", built.image());
      Json.print(object);
    } else {
      System.out.print(text(built));
    }
    return ExitCode.DONE;
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
