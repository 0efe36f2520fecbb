package org.krunlab.cli.capsule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.experiment.ComparisonView;
import org.krunlab.cli.run.RunCommand;
import org.krunlab.cli.run.RunView;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.capsule.CapsuleDifference;
import org.krunlab.core.experiment.capsule.ImageBytes;
import org.krunlab.core.experiment.capsule.RecordedImage;
import org.krunlab.core.experiment.capsule.RecordedRun;
import org.krunlab.core.experiment.capsule.Rerun;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds and boots what was recorded, and holds it against the record. */
@Command(
    name = "rerun",
    description = {
      "Build and boot here what was recorded, and compare it with the record.",
      "With --recorded-image the image itself comes from the capsule."
    })
public final class RerunCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "RUN|X.krunlab")
  private String subject = "";

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "which run of the capsule (default: the first)")
  private int place = 1;

  @Option(
      names = "--recorded-image",
      description =
          "boot the image that the capsule holds instead of building one: somebody else's code,"
              + " which runs in the virtual machine only, and only once the capsule was verified")
  private boolean recordedImage;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public RerunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RecordedSubject.Named named = RecordedSubject.of(session, subject, place);
    CompletedRun recorded = RecordedRun.of(named.run(), named.number());
    Made made = madeAgain(named);
    CompletedRun here = made.run();
    List<CapsuleDifference.Aspect> aspects = CapsuleDifference.aspects(recorded, here);
    Comparison comparison = Comparison.of(List.of(recorded, here));
    if (json) {
      var object = new LinkedHashMap<String, @Nullable Object>();
      object.put("recorded", new RunView(recorded).json());
      object.put("here", new RunView(here).json());
      object.put("cautions", comparison.cautions());
      object.put("imageNotBuiltHere", recordedImage);
      object.put("sameImageBytes", made.image().same().orElse(null));
      object.put("aspects", aspects);
      Json.print(object);
    } else {
      System.out.print(ComparisonView.text(comparison));
      System.out.println();
      System.out.print(AspectsView.text(aspects));
      System.out.println("\n" + made.image().sentence());
    }
    return RunCommand.exitCode(here.result().outcome());
  }

  private record Made(CompletedRun run, ImageBytes image) {}

  private Made madeAgain(RecordedSubject.Named named) {
    RunHeader header = named.run().header();
    // No run of the store has them until this one is there.
    try (Materials.Lease lease = session.lab().materials().lease()) {
      named.keepInputs(lease);
      if (recordedImage) {
        named.keepImage(lease);
      }
      Profile profile =
          new Rerun(session.lab().materials(), session.lab().modules())
              .profile(header, session.cancel());
      session.lab().modules().load(profile, session.cancel());
      BuiltImage image = recordedImage ? given(header) : built(profile, header);
      // The same module with the same input: what was expected of it then is so now.
      return new Made(
          session.boot(profile, image, header.expected()), ImageBytes.of(header, image));
    }
  }

  private BuiltImage built(Profile profile, RunHeader header) {
    return session.buildAndWarn(profile, header.image().narration());
  }

  private BuiltImage given(RunHeader header) {
    BuiltImage image = RecordedImage.of(header, session.lab().materials(), session.machine());
    System.err.println("krunlab: " + RecordedImage.CAUTION);
    return image;
  }
}
