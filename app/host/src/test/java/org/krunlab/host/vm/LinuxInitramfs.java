package org.krunlab.host.vm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;
import org.krunlab.core.experiment.BootRequest;

/**
 * A Linux guest's root as an initrd, for kernels that unpack one and have no virtio-fs built in.
 */
public final class LinuxInitramfs {
  /** What makes a kernel start the guest's program from its initrd. */
  public static final String COMMAND_LINE =
      "rdinit=/" + LinuxRoot.INIT + " quiet reboot=k panic=-1";

  private LinuxInitramfs() {}

  /** Packs the root that the request's guest would be given. */
  public static void write(BootRequest request, Path archive) throws IOException {
    try (var root = LinuxRoot.of(request);
        var out =
            new CpioArchiveOutputStream(Files.newOutputStream(archive), CpioConstants.FORMAT_NEW);
        Stream<Path> found = Files.walk(root.folder())) {
      List<Path> parts = found.filter(part -> !part.equals(root.folder())).sorted().toList();
      for (Path part : parts) {
        String name = root.folder().relativize(part).toString();
        boolean folder = Files.isDirectory(part);
        var entry = new CpioArchiveEntry(name, folder ? 0 : Files.size(part));
        entry.setMode((folder ? CpioConstants.C_ISDIR : CpioConstants.C_ISREG) | 0755);
        out.putArchiveEntry(entry);
        if (!folder) {
          Files.copy(part, out);
        }
        out.closeArchiveEntry();
      }
    }
  }
}
