package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.history.RunDigest;
import org.krunlab.core.experiment.history.RunDigestFile;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;
import org.krunlab.host.capsule.ZipCapsules;

/** Digests that are kept must not outlive the way they were made. */
class DigestDerivationTest {

  @Test
  void theRecordedRunsGiveTheDigestsOfThisDerivation() {
    var shipped = new ZipCapsules(Map.of()).shipped();
    assumeTrue(!shipped.isEmpty(), "no recorded boots come with this build");

    String digests =
        shipped.stream()
            .map(DigestDerivationTest::digest)
            .map(RunDigestFile::print)
            .collect(Collectors.joining("\n"));

    assertThat(
            RunDigest.DERIVATION
                + " "
                + HexFormat.of()
                    .formatHex(
                        StreamFolder.digest().digest(digests.getBytes(StandardCharsets.UTF_8))))
        .as("where the digests become others, raise RunDigest.DERIVATION and put the sum here")
        .isEqualTo("1 3aefe9370eddf0a6bf27234159d8ce1e30e3efe6b7873e7a3573da3e484566bf");
  }

  private static RunDigest digest(CapsuleRun run) {
    var analysis = new RunAnalysis(RunListener.NONE);
    run.replay(analysis::feed);
    return RunDigest.of(new CompletedRun(new RunId(1), run.header(), analysis.finish()));
  }
}
