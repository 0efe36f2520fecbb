package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.tree.KconfigTree;

/** Files as a disk can hold them. */
@Timeout(30)
class HostileFilesTest {
  @TempDir private Path folder;

  private KconfigTree read(Dialect dialect, String root) throws Exception {
    Files.writeString(folder.resolve("Kconfig"), root);
    return Trees.read(dialect, new FolderFiles(folder));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aFolderIsNoFile() throws Exception {
    Files.createDirectories(folder.resolve("sub"));
    assertThatThrownBy(() -> read(Dialect.LINUX_6_1, "\nsource \"sub\"\n"))
        .hasMessageContaining("Kconfig:2: error: 'sub' cannot be read: it is a folder");
  }

  @Test
  void aPatternThatMatchesAFolderNamesIt() throws Exception {
    write("sub/one/Kconfig", "config ONE\n\tbool\n");
    Files.createDirectories(folder.resolve("sub/two/Kconfig"));
    assertThatThrownBy(() -> read(Dialect.UNIKRAFT, "source \"sub/*/Kconfig\"\n"))
        .hasMessageContaining("'sub/two/Kconfig' cannot be read: it is a folder");
  }

  @Test
  void aFileThatMayNotBeReadIsToldFromOneThatIsNotThere() throws Exception {
    write("closed", "");
    Files.setPosixFilePermissions(folder.resolve("closed"), Set.<PosixFilePermission>of());
    assumeFalse(
        Files.isReadable(folder.resolve("closed")), "this user may read whatever is on the disk");
    assertThatThrownBy(() -> read(Dialect.LINUX_6_1, "source \"closed\"\n"))
        .hasMessageContaining("'closed' cannot be read: there is no permission to read it");
  }

  @Test
  void aFileOfGigabytesIsNotEvenOpened() throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("huge").toFile(), "rw")) {
      file.setLength(20L << 30);
    }
    assertThatThrownBy(() -> read(Dialect.LINUX_6_1, "source \"huge\"\n"))
        .hasMessageContaining("'huge' cannot be read: it is larger than 64 MiB");
  }

  @Test
  void aDeviceIsNotReadFrom() {
    assertThatThrownBy(() -> read(Dialect.LINUX_6_1, "source \"/dev/zero\"\n"))
        .hasMessageContaining("'/dev/zero' cannot be read: it is no regular file");
  }

  @Test
  void aLoopOfLinksEndsWithASentence() throws Exception {
    write("sub/Kconfig", "rsource \"loop/Kconfig\"\n");
    Files.createSymbolicLink(folder.resolve("sub/loop"), folder.resolve("sub"));
    assertThatThrownBy(() -> read(Dialect.UNIKRAFT, "source \"sub/Kconfig\"\n"))
        .isInstanceOf(KconfigException.class)
        .message()
        .containsAnyOf("levels deep", "no file matches");
  }

  @Test
  void aPatternDoesNotFollowALoopOfLinks() throws Exception {
    write("sub/Kconfig", "config A\n\tbool\n");
    Files.createSymbolicLink(folder.resolve("sub/loop"), folder.resolve("sub"));
    KconfigTree tree =
        read(Dialect.UNIKRAFT, "source \"sub/*/Kconfig\"\nosource \"sub/*/*/*/x\"\n");
    assertThat(tree.files()).containsExactly("Kconfig", "sub/loop/Kconfig");
  }

  @Test
  void aFileMaySourceOneThatItsOwnPatternNamesToo() throws Exception {
    write("d/a", "config A\n\tbool\nsource \"d/b\"\n");
    write("d/b", "config B\n\tbool\n");
    KconfigTree tree = read(Dialect.UNIKRAFT, "source \"d/*\"\n");
    assertThat(tree.files()).containsExactly("Kconfig", "d/a", "d/b", "d/b");
  }

  @Test
  void thousandsOfFilesAreRead() throws Exception {
    StringBuilder root = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      write("d/Kconfig" + i, "config S%d\n\tbool\n".formatted(i));
    }
    root.append("source \"d/Kconfig*\"\n");
    assertThat(read(Dialect.UNIKRAFT, root.toString()).options()).hasSize(5_000);
  }

  @Test
  void aNameNoDiskCanHoldIsMissing() {
    assertThatThrownBy(() -> read(Dialect.LINUX_6_1, "source \"" + "x/".repeat(5_000) + "\"\n"))
        .isInstanceOf(KconfigException.class)
        .hasMessageContaining("Kconfig:1: error:");
  }
}
