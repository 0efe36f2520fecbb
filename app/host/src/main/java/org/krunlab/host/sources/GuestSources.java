package org.krunlab.host.sources;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.FileLocks;
import org.krunlab.host.file.FileTrees;
import org.krunlab.host.file.Hashes;

/**
 * The guest's own sources, which come as resources. Unikraft's make wants them in a folder, and it
 * does not notice when a library's makefile changes, so each content has a folder of its own.
 */
final class GuestSources {
  /** What of the resources a build reads. */
  private static final List<String> PARTS = List.of("unikraft/", "config/", "linux/");

  private final Path folder;

  GuestSources(Path folder) {
    this.folder = folder;
  }

  /** Unpacks what is not unpacked yet. */
  GuestTree ensure(CancelToken cancel) {
    try {
      SortedMap<String, byte[]> files = read();
      String hash = hash(files);
      Path target = folder.resolve(hash.substring(0, 16));
      if (!Files.isDirectory(target)) {
        try (var _ = FileLocks.acquire(folder.resolve(target.getFileName() + ".lock"), cancel)) {
          if (!Files.isDirectory(target)) {
            unpack(files, target);
          }
        }
      }
      return new GuestTree(target, hash);
    } catch (IOException e) {
      throw LabException.machine(
          "The guest's sources cannot be unpacked into "
              + folder
              + " ("
              + e.getMessage()
              + "): free some space, or set XDG_CACHE_HOME to another folder.",
          e);
    }
  }

  private static void unpack(SortedMap<String, byte[]> files, Path target) throws IOException {
    Path half = target.resolveSibling(target.getFileName() + ".part");
    FileTrees.delete(half);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = half.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static SortedMap<String, byte[]> read() throws IOException {
    URL anchor =
        GuestSources.class.getClassLoader().getResource(GuestResources.ROOT + "sources.lock");
    if (anchor == null) {
      throw new IOException("there is no resource " + GuestResources.ROOT + "sources.lock");
    }
    try {
      URI uri = anchor.toURI();
      if ("file".equals(uri.getScheme())) {
        return readBelow(Path.of(uri).resolveSibling("."));
      }
      String jar = uri.toString().substring(0, uri.toString().indexOf('!'));
      try (FileSystem zip =
          FileSystems.newFileSystem(Path.of(URI.create(jar.replace("jar:", ""))))) {
        return readBelow(zip.getPath(GuestResources.ROOT));
      }
    } catch (URISyntaxException e) {
      throw new IOException("the resource " + anchor + " cannot be opened", e);
    }
  }

  private static SortedMap<String, byte[]> readBelow(Path root) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (PARTS.stream().anyMatch(name::startsWith)) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static String hash(SortedMap<String, byte[]> files) {
    MessageDigest digest = Hashes.sha256();
    files.forEach(
        (name, bytes) -> {
          digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }
}
