package org.krunlab.host.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;

class TscFrequencyTest {
  @TempDir Path folder;
  private Path kept;

  @BeforeEach
  void keepInAFolderThatIsNotThereYet() {
    kept = folder.resolve("cache/tsc.json");
  }

  @Test
  void measuresOnceForEachBootOfTheMachine() throws IOException {
    Path launcher = saying("{\"hz\":2600000154,\"errorPpb\":25,\"invariant\":true}");

    assertThat(new TscFrequency(kept).hertz(launcher)).isEqualTo(2_600_000_154L);
    assertThat(new TscFrequency(kept).hertz(folder.resolve("gone"))).isEqualTo(2_600_000_154L);
  }

  @Test
  void measuresAgainAfterTheMachineWasBooted() throws IOException {
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, "{\"boot\":\"another\",\"hz\":1000000000}");

    assertThat(
            new TscFrequency(kept)
                .hertz(saying("{\"hz\":3000000000,\"errorPpb\":1,\"invariant\":true}")))
        .isEqualTo(3_000_000_000L);
  }

  @Test
  void measuresAgainWhereWhatWasKeptIsDamaged() throws IOException {
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, "{\"boot\":");

    assertThat(
            new TscFrequency(kept)
                .hertz(saying("{\"hz\":3000000000,\"errorPpb\":1,\"invariant\":true}")))
        .isEqualTo(3_000_000_000L);
  }

  @Test
  void refusesACounterThatDoesNotCountEvenly() throws IOException {
    Path launcher = saying("{\"hz\":2600000154,\"errorPpb\":25,\"invariant\":false}");

    assertThatThrownBy(() -> new TscFrequency(kept).hertz(launcher))
        .isInstanceOf(LabException.class)
        .hasMessage(
            "This processor's time stamp counter changes its pace; choose clock calibrated.");
  }

  @Test
  void refusesWhatIsNotKnownToFiftyPartsInAMillion() throws IOException {
    Path launcher = saying("{\"hz\":2600000154,\"errorPpb\":50001,\"invariant\":true}");

    assertThatThrownBy(() -> new TscFrequency(kept).hertz(launcher))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("cannot be measured to 50 ppm");
  }

  private Path saying(String answer) throws IOException {
    Path script = folder.resolve("launcher");
    Files.writeString(script, "#!/bin/sh\n[ \"$*\" = --tsc ] && echo '" + answer + "'\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }
}
