package org.krunlab.host.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;

class ToolchainTest {
  @TempDir Path folder;

  @Test
  void namesEveryMissingToolAndItsPackage() throws IOException {
    program("make");
    var toolchain = new Toolchain(List.of(folder));

    assertThatThrownBy(
            () -> toolchain.require(EnumSet.of(HostTool.MAKE, HostTool.LD, HostTool.BISON)))
        .isInstanceOf(LabException.class)
        .hasMessage(
            "Building a unikernel needs ld, bison, which this machine lacks: install the Debian"
                + " packages binutils bison.");
  }

  @Test
  void isContentWhereAllIsThere() throws IOException {
    program("git");

    new Toolchain(List.of(folder)).require(EnumSet.of(HostTool.GIT));
  }

  @Test
  void takesNoFileThatCannotBeRun() throws IOException {
    Files.writeString(folder.resolve("gcc"), "text");

    assertThat(new Toolchain(List.of(folder)).find("gcc")).isEmpty();
  }

  @Test
  void theFirstFolderOfTheSearchPathWins() throws IOException {
    Path second = Files.createDirectory(folder.resolve("second"));
    program("gcc");
    Files.copy(folder.resolve("gcc"), second.resolve("gcc"));

    assertThat(Toolchain.of(Map.of("PATH", folder + ":" + second)).find("gcc"))
        .contains(folder.resolve("gcc"));
  }

  @Test
  void ccacheComesFirstWhereItIsInstalled() throws IOException {
    program("ccache");
    Path links = folder.resolve("links");

    String path =
        Ccache.searchPath(new Toolchain(List.of(folder)), links, Map.of("PATH", "/usr/bin"));

    assertThat(path).isEqualTo(links + ":/usr/bin");
    assertThat(Files.readSymbolicLink(links.resolve("gcc"))).isEqualTo(folder.resolve("ccache"));
  }

  @Test
  void withoutCcacheTheSearchPathStays() {
    assertThat(
            Ccache.searchPath(
                new Toolchain(List.of(folder)), folder.resolve("links"), Map.of("PATH", "/bin")))
        .isEqualTo("/bin");
  }

  private void program(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
