package org.krunlab.core.experiment.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunDigestFileTest {

  @Test
  void givesBackWhatWasWritten() {
    RunDigest digest = Entries.run(3).unclean().digest();

    assertThat(RunDigestFile.parse(RunDigestFile.print(digest))).contains(digest);
  }

  @Test
  void whatIsNoDigestIsNone() {
    String text = RunDigestFile.print(Entries.run(3).digest());

    assertThat(RunDigestFile.parse("{}")).isEmpty();
    assertThat(RunDigestFile.parse("")).isEmpty();
    assertThat(RunDigestFile.parse(text.substring(0, text.length() / 2))).isEmpty();
    assertThat(RunDigestFile.parse(text.replace("wasm3", "v8"))).isEmpty();
  }
}
