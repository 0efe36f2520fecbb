package org.krunlab.host.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.KconfigFolders.AskedCommand;
import org.krunlab.core.experiment.KconfigFolders.Opened;
import org.krunlab.core.experiment.KconfigFolders.Tree;
import org.krunlab.core.experiment.KconfigFolders.Trust;
import org.krunlab.core.experiment.KconfigFolders.Untrusted;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.value.Configuration;

class KconfigFolderTest {
  @TempDir private Path folder;

  @Test
  void opensATreeThatAsksForNoCommandWithoutTrust() throws Exception {
    write("Kconfig", "config A\n\tbool \"a\"\n\tdefault y\n");
    assertThat(open(Trust.REFUSE))
        .isInstanceOfSatisfying(
            Tree.class,
            tree -> {
              assertThat(tree.tree().options()).extracting("name").containsExactly("A");
              assertThat(tree.config()).isEqualTo(real().resolve(".config"));
            });
  }

  @Test
  void runsNothingOfAnUntrustedTreeAndNamesWhatItAskedFor() throws Exception {
    Path mark = folder.resolve("mark");
    write(
        "Kconfig",
        "config A\n\tstring\n\tdefault \"$(shell,touch %s)\"\n".formatted(mark)
            + "config B\n\tstring\n\tdefault \"$(shell,date)\"\n");
    assertThat(open(Trust.REFUSE))
        .isInstanceOfSatisfying(
            Untrusted.class,
            untrusted -> {
              assertThat(untrusted.commands())
                  .containsExactly(
                      new AskedCommand("touch " + mark, new Location("Kconfig", 3)),
                      new AskedCommand("date", new Location("Kconfig", 6)));
              assertThat(untrusted.folder()).isEqualTo(real());
            });
    assertThat(mark).doesNotExist();
  }

  @Test
  void trustIsKeptByContentAndEndsWhereAFileOrAScriptChanges() throws Exception {
    write("Kconfig", "source \"more\"\n");
    write("more", "config A\n\tstring\n\tdefault \"$(shell,sh ./say.sh)\"\n");
    write("say.sh", "echo one\n");
    TrustedTrees trusted = new TrustedTrees(folder.resolve("config/trusted-trees"));
    assertThat(trusted.isTrusted(untrusted())).isFalse();
    trusted.remember(untrusted());
    assertThat(trusted.isTrusted(untrusted())).isTrue();
    write("say.sh", "echo two\n");
    assertThat(trusted.isTrusted(untrusted())).isFalse();
    write("say.sh", "echo one\n");
    assertThat(trusted.isTrusted(untrusted())).isTrue();
    write("more", "config A\n\tstring \"a\"\n\tdefault \"$(shell,sh ./say.sh)\"\n");
    assertThat(trusted.isTrusted(untrusted())).isFalse();
  }

  private Untrusted untrusted() {
    return (Untrusted) open(Trust.REFUSE);
  }

  @Test
  void runsTheCommandsOfATrustedTreeInItsFolder() throws Exception {
    write("answer", "42\n");
    write("Kconfig", "config A\n\tint\n\tdefault $(shell,cat answer)\n");
    assertThat(value(open(Trust.ALLOW), "A")).isEqualTo("42");
  }

  @Test
  void tellsATreeLikeLinuxWhatItsMakefileWould() throws Exception {
    write("Makefile", "VERSION = 6\nPATCHLEVEL = 1\nSUBLEVEL = 7\nEXTRAVERSION = -rc2\n");
    write(
        "Kconfig",
        "config V\n\tstring\n\tdefault \"$(KERNELVERSION) $(SRCARCH) $(LD) $(srctree)\"\n");
    Opened opened =
        new KconfigFolder(Map.of("ARCH", "i386", "CROSS_COMPILE", "i686-linux-gnu-"))
            .open(folder, Trust.REFUSE, new CancelToken());
    assertThat(value(opened, "V")).isEqualTo("6.1.7-rc2 x86 i686-linux-gnu-ld .");
  }

  @Test
  void readsUnikraftsTreeByItsOwnRules() throws Exception {
    write("version.mk", "UK_VERSION = 0\nUK_SUBVERSION = 17\nUK_EXTRAVERSION = 0\n");
    write(
        "Config.uk", "config V\n\tstring\n\tdefault \"$(UK_FULLVERSION) $(UK_NAME) $(UK_ARCH)\"\n");
    Opened opened =
        new KconfigFolder(Map.of("A", "/apps/hello", "ARCH", "arm64"))
            .open(folder, Trust.REFUSE, new CancelToken());
    assertThat(value(opened, "V")).isEqualTo("0.17.0 hello arm64");
    assertThat(opened)
        .isInstanceOfSatisfying(
            Tree.class,
            tree -> {
              assertThat(tree.tree().dialect()).isEqualTo(Dialect.UNIKRAFT);
              assertThat(tree.config()).isEqualTo(Path.of("/apps/hello/.config"));
            });
  }

  @Test
  void opensATreeByItsFirstFile() throws Exception {
    write("Config.in", "config A\n\tbool \"a\"\n");
    Opened opened =
        new KconfigFolder(Map.of())
            .open(folder.resolve("Config.in"), Trust.REFUSE, new CancelToken());
    assertThat(value(opened, "A")).isEqualTo("n");
  }

  @Test
  void saysWhatIsMissingOrBrokenAndWhere() throws Exception {
    assertThatThrownBy(() -> open(Trust.REFUSE))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("has neither a Config.uk nor a Kconfig");
    assertThatThrownBy(
            () ->
                new KconfigFolder(Map.of())
                    .open(folder.resolve("none"), Trust.REFUSE, new CancelToken()))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("There is no folder");
    write("Kconfig", "config A\n\tboolean_ \"a\"\nsource \"missing\"\n");
    assertThatThrownBy(() -> open(Trust.REFUSE))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("Kconfig:2: error:")
        .hasMessageContaining("Kconfig:3: error:");
  }

  @Test
  void endsACommandThatHangsWhenItIsCancelled() throws Exception {
    write("Kconfig", "config A\n\tstring\n\tdefault \"$(shell,sleep 600)\"\n");
    var cancel = new CancelToken();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(300);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              cancel.cancel();
            });
    assertThatThrownBy(() -> new KconfigFolder(Map.of()).open(folder, Trust.ALLOW, cancel))
        .isInstanceOf(CancelledException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private Opened open(Trust trust) {
    return new KconfigFolder(Map.of("PATH", "/usr/bin:/bin"))
        .open(folder, trust, new CancelToken());
  }

  private static String value(Opened opened, String name) {
    if (opened instanceof Tree tree) {
      var configuration = Configuration.defaults(tree.tree());
      return configuration.value(tree.tree().symbol(name).orElseThrow());
    }
    throw new AssertionError(opened.toString());
  }

  private Path real() {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
