package org.krunlab.host.initrd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;
import org.krunlab.core.experiment.InitrdWriter;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;

/**
 * Writes {@code docs/guest-initrd.md}'s archive in the newc format. The same input gives the same
 * bytes: owner root, time zero, inodes in order.
 */
public final class CpioInitrdWriter implements InitrdWriter {
  private static final String MAGIC = "KRUNLAB-RUN";
  private static final String VERSION = "1";
  private static final int READ_ONLY_FILE = CpioConstants.C_ISREG | 0444;

  @Override
  public void write(
      ModuleFile module, List<String> argv, Map<String, String> environment, Path file) {
    try (var out =
        new CpioArchiveOutputStream(Files.newOutputStream(file), CpioConstants.FORMAT_NEW)) {
      put(out, 1, "krunlab.module", module.bytes());
      put(out, 2, "krunlab.run", description(argv, environment));
      out.finish();
    } catch (IOException e) {
      throw LabException.machine(
          "The initrd %s cannot be written (%s); is the disk full?".formatted(file, e), e);
    }
  }

  private static void put(CpioArchiveOutputStream out, int inode, String name, byte[] content)
      throws IOException {
    var entry = new CpioArchiveEntry(CpioConstants.FORMAT_NEW, name, content.length);
    entry.setInode(inode);
    entry.setMode(READ_ONLY_FILE);
    entry.setTime(0);
    entry.setUID(0);
    entry.setGID(0);
    entry.setNumberOfLinks(1);
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
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
