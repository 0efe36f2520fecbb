package org.krunlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.capsule.CapsuleDifference;
import org.krunlab.core.experiment.capsule.RecordedRun;
import org.krunlab.core.experiment.capsule.Rerun;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds and boots what was recorded, and holds it against the record. */
@Command(
    name = "rerun",
    description = "Build and boot here what was recorded, and compare it with the record.")
final class RerunCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "RUN|X.krunlab")
  private String subject = "";

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "which run of the capsule (default: the first)")
  private int place = 1;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  RerunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RecordedSubject.Named named = RecordedSubject.of(session, subject, place);
    CompletedRun recorded = RecordedRun.of(named.run(), named.number());
    CompletedRun here = madeAgain(named);
    List<CapsuleDifference.Aspect> aspects = CapsuleDifference.aspects(recorded, here);
    Comparison comparison = Comparison.of(List.of(recorded, here));
    if (json) {
      var object = new LinkedHashMap<String, Object>();
      object.put("recorded", new RunView(recorded).json());
      object.put("here", new RunView(here).json());
      object.put("cautions", comparison.cautions());
      object.put("aspects", aspects);
      Json.print(object);
    } else {
      System.out.print(ComparisonView.text(comparison));
      System.out.println();
      System.out.print(AspectsView.text(aspects));
    }
    return RunCommand.exitCode(here.result().outcome());
  }

  private CompletedRun madeAgain(RecordedSubject.Named named) {
    RunHeader header = named.run().header();
    // No run of the store has them until this one is there.
    try (Materials.Lease lease = session.lab().materials().lease()) {
      named.keepInputs(lease);
      Profile profile =
          new Rerun(session.lab().materials(), session.lab().modules())
              .profile(header, session.cancel());
      session.lab().modules().load(profile, session.cancel());
      BuiltImage image = session.buildAndWarn(profile, header.image().narration());
      // The same module with the same input: what was expected of it then is so now.
      return session.boot(profile, image, header.expected());
    }
  }
}
