package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DoctorCommandTest {
  @TempDir private Path folder;

  @Test
  void saysWhatThisMachineCanDo() {
    Typed doctor = Typed.in(new StandInMachine(folder), "doctor");

    assertThat(doctor.exitCode()).isZero();
    assertThat(doctor.out()).contains("ok    /dev/kvm", "The probe guest ran in libkrun on KVM");
  }

  @Test
  void saysWhatIsMissingAndHowToMendIt() {
    var machine = new StandInMachine(folder);
    machine.hasKvm = false;

    Typed doctor = Typed.in(machine, "doctor");

    assertThat(doctor.exitCode()).isEqualTo(3);
    assertThat(doctor.out())
        .contains("no    /dev/kvm", "-> Load the kvm module.", "recorded boots can be replayed");
    var json = JsonMapper.builder().build().readTree(Typed.in(machine, "doctor", "--json").out());
    assertThat(json.path("engines").size()).isZero();
    assertThat(json.path("checks").get(0).path("mend").asString())
        .isEqualTo("Load the kvm module.");
  }
}
