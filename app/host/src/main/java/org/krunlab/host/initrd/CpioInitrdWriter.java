package org.krunlab.host.initrd;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;
import org.krunlab.core.experiment.InitrdWriter;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;

/**
 * Writes {@code docs/guest-initrd.md}'s archive in the newc format. The same input gives the same
 * bytes: owner root, time zero, inodes in order.
 */
public final class CpioInitrdWriter implements InitrdWriter {
  private static final String MAGIC = "KRUNLAB-RUN";
  private static final String VERSION = "1";
  private static final int READ_ONLY_FILE = CpioConstants.C_ISREG | 0444;
  private static final int READ_ONLY_FOLDER = CpioConstants.C_ISDIR | 0555;

  @Override
  public void write(ModuleFile module, ModuleInput input, Path file) {
    try (var out =
        new CpioArchiveOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file), 1 << 16),
            CpioConstants.FORMAT_NEW,
            CpioConstants.BLOCK_SIZE,
            StandardCharsets.UTF_8.name())) {
      var archive = new Archive(out);
      archive.put("krunlab.module", module.bytes());
      archive.put("krunlab.run", description(input.argv(), input.environment()));
      if (input.stdin().length > 0) {
        archive.put("krunlab.stdin", input.stdin());
      }
      for (Map.Entry<String, Path> given : input.files().entrySet()) {
        archive.putFoldersOf(given.getKey());
        archive.put(given.getKey(), ModuleInput.content(given.getValue()));
      }
      for (ModuleFile other : input.modules()) {
        archive.put(other.name(), other.bytes());
      }
      out.finish();
    } catch (IOException e) {
      throw LabException.machine(
          "The initrd %s cannot be written (%s); is the disk full?".formatted(file, e), e);
    }
  }

  /** Entries one after another, with inodes in order. */
  private static final class Archive {
    private final CpioArchiveOutputStream out;
    private final Set<String> folders = new HashSet<>();
    private int inode;

    Archive(CpioArchiveOutputStream out) {
      this.out = out;
    }

    /** Whoever unpacks the archive makes no folder that has no entry. */
    void putFoldersOf(String path) throws IOException {
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        String folder = path.substring(0, slash);
        if (folders.add(folder)) {
          put(folder, new byte[0], READ_ONLY_FOLDER);
        }
      }
    }

    void put(String name, byte[] content) throws IOException {
      put(name, content, READ_ONLY_FILE);
    }

    private void put(String name, byte[] content, int mode) throws IOException {
      var entry = new CpioArchiveEntry(CpioConstants.FORMAT_NEW, name, content.length);
      entry.setInode(++inode);
      entry.setMode(mode);
      entry.setTime(0);
      entry.setUID(0);
      entry.setGID(0);
      entry.setNumberOfLinks(mode == READ_ONLY_FOLDER ? 2 : 1);
      out.putArchiveEntry(entry);
      out.write(content);
      out.closeArchiveEntry();
    }
  }

  private static byte[] description(List<String> argv, Map<String, String> environment) {
    var out = new ByteArrayOutputStream();
    put(out, MAGIC);
    put(out, VERSION);
    put(out, String.valueOf(argv.size()));
    argv.forEach(argument -> put(out, argument));
    put(out, String.valueOf(environment.size()));
    new TreeMap<>(environment).forEach((name, value) -> put(out, variable(name, value)));
    return out.toByteArray();
  }

  private static String variable(String name, String value) {
    if (name.isEmpty() || name.indexOf('=') >= 0) {
      throw LabException.input(
          "'%s' cannot be the name of an environment variable; a name is not empty and has no '='."
              .formatted(name));
    }
    return name + "=" + value;
  }

  private static void put(ByteArrayOutputStream out, String text) {
    if (text.indexOf('\0') >= 0) {
      throw LabException.input(
          "An argument or environment entry holds a NUL character, which no program can be given;"
              + " take it out: "
              + text.replace('\0', '?'));
    }
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    out.write(0);
  }
}
