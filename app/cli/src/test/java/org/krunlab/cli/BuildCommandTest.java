package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.model.BootMethod;

class BuildCommandTest {
  @TempDir private Path folder;

  @Test
  void keepsTheBundleOfImageAndModule() {
    var machine = new StandInMachine(folder);
    Path library = folder.resolve("guest.so");

    Typed typed =
        Typed.in(
            machine,
            "build",
            "wasm3",
            "--bundle",
            library.toString(),
            "--json",
            "--",
            "an argument");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("\"bundle\"", "guest.so");
    BootRequest bundled = machine.bundles.getFirst();
    assertThat(bundled.boot()).isEqualTo(BootMethod.BUNDLE);
    assertThat(library).content().contains("an argument");
  }

  @Test
  void whatKeepsABundleFromBeingMadeIsToldBeforeTheBuild() throws Exception {
    var machine = new StandInMachine(folder);
    Path taken = Files.createDirectory(folder.resolve("taken"));
    String good = folder.resolve("guest.so").toString();

    assertRefused(machine, "is a folder", "--bundle", taken.toString());
    assertRefused(machine, "There is no folder", "--bundle", folder + "/none/guest.so");
    assertRefused(machine, "choose engine libkrun", "--bundle", good, "--engine", "qemu-tcg");
    assertRefused(machine, "no module 'nothing'", "--bundle", good, "--module", "nothing");
    assertThat(machine.builds).isEmpty();
  }

  private static void assertRefused(StandInMachine machine, String why, String... options) {
    var words = new ArrayList<>(List.of("build", "wasm3"));
    words.addAll(List.of(options));

    Typed typed = Typed.in(machine, words.toArray(String[]::new));

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err()).contains(why);
  }
}
