package org.krunlab.host.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.FileLocks;
import org.krunlab.host.file.Hashes;

/**
 * Downloaded archives in the cache. A file that bears its final name has the SHA-256 that
 * sources.lock wants; what is not whole yet is called {@code .part} and continued next time.
 */
final class ArchiveStore {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(20);
  private static final int CHUNK = 64 * 1024;
  private static final int OK = 200;
  private static final int PARTIAL_CONTENT = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final Path folder;
  private final SourcePlaces places;

  ArchiveStore(Path folder, SourcePlaces places) {
    this.folder = folder;
    this.places = places;
  }

  /** Where the archive is, or will be; its hash is in the name, so another one is another file. */
  Path pathOf(SourcesLock.Archive archive) {
    return folder.resolve(archive.sha256().substring(0, 12) + "-" + archive.fileName());
  }

  /**
   * Gives the archive, from the cache where it is there.
   *
   * @param progress hears the share that has arrived, where it is known
   */
  Path ensure(SourcesLock.Archive archive, Consumer<OptionalDouble> progress, CancelToken cancel) {
    Path target = pathOf(archive);
    if (Files.isRegularFile(target)) {
      return target;
    }
    URI uri = places.uriOf(archive);
    Path half = folder.resolve(target.getFileName() + ".part");
    try (var _ = FileLocks.acquire(folder.resolve(target.getFileName() + ".lock"), cancel)) {
      if (!Files.isRegularFile(target)) {
        boolean resumed = Files.exists(half);
        copy(uri, half, progress, cancel);
        if (resumed && !sha256(half).equals(archive.sha256())) {
          // The part may have been of another file by that name: once more from the beginning.
          Files.delete(half);
          copy(uri, half, progress, cancel);
        }
        verify(half, archive, uri);
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
      }
      return target;
    } catch (IOException e) {
      cancel.throwIfCancelled();
      throw LabException.machine(
          archive.fileName()
              + " cannot be had from "
              + uri
              + " ("
              + describe(e)
              + "): check the network, or set "
              + SourcePlaces.ARCHIVES_VARIABLE
              + " to a folder or URL that holds it.",
          e);
    }
  }

  private static void copy(
      URI uri, Path half, Consumer<OptionalDouble> progress, CancelToken cancel)
      throws IOException {
    if ("file".equals(uri.getScheme())) {
      Path source = Path.of(uri);
      try (InputStream in = Files.newInputStream(source)) {
        write(in, half, 0, Files.size(source), progress, cancel);
      }
    } else {
      download(uri, half, progress, cancel);
    }
  }

  private static void download(
      URI uri, Path half, Consumer<OptionalDouble> progress, CancelToken cancel)
      throws IOException {
    long have = Files.exists(half) ? Files.size(half) : 0;
    try (HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECT_LIMIT)
            .build()) {
      var request = HttpRequest.newBuilder(uri);
      if (have > 0) {
        request.header("Range", "bytes=" + have + "-");
      }
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        switch (response.statusCode()) {
          case OK -> write(body, half, 0, length(response), progress, cancel);
          case PARTIAL_CONTENT ->
              write(body, half, have, have + length(response), progress, cancel);
          // The part is whole already, or it is longer than the file: its hash will tell.
          case RANGE_NOT_SATISFIABLE -> {}
          default -> throw new IOException("the server answered " + response.statusCode());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  private static long length(HttpResponse<?> response) {
    return response.headers().firstValueAsLong("Content-Length").orElse(Long.MIN_VALUE);
  }

  /** Writes from the offset on; a total below zero is unknown. */
  private static void write(
      InputStream in,
      Path half,
      long offset,
      long total,
      Consumer<OptionalDouble> progress,
      CancelToken cancel)
      throws IOException {
    try (var _ = cancel.onCancel(() -> closeQuietly(in));
        FileChannel channel =
            FileChannel.open(half, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(offset).position(offset);
      var out = Channels.newOutputStream(channel);
      byte[] chunk = new byte[CHUNK];
      long done = offset;
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        cancel.throwIfCancelled();
        out.write(chunk, 0, n);
        done += n;
        progress.accept(
            total > 0 ? OptionalDouble.of((double) done / total) : OptionalDouble.empty());
      }
      channel.force(true);
    }
  }

  private static void verify(Path half, SourcesLock.Archive archive, URI uri) throws IOException {
    String found = sha256(half);
    if (!found.equals(archive.sha256())) {
      Files.delete(half);
      throw LabException.machine(
          archive.fileName()
              + " from "
              + uri
              + " is not the file that sources.lock names (SHA-256 "
              + found
              + " instead of "
              + archive.sha256()
              + "): get it from "
              + archive.url()
              + " and try again.");
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Hashes.sha256();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String describe(IOException e) {
    String message = e.getMessage();
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    return message == null ? kind : kind + ": " + message;
  }

  private static void closeQuietly(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // Closing is what was wanted; the reader sees the cancelled token.
    }
  }
}
