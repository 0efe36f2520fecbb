package org.krunlab.host.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.Hashes;

class ArchiveStoreTest {
  @TempDir Path folder;
  private final byte[] content = new byte[300_000];
  private final List<String> ranges = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    new Random(1).nextBytes(content);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/thing.tar.gz", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void downloadsAndShowsTheShare() {
    var shares = new ArrayList<OptionalDouble>();

    Path file = store().ensure(archive(), shares::add, new CancelToken());

    assertThat(file).hasBinaryContent(content);
    assertThat(shares.getLast()).hasValue(1.0);
  }

  @Test
  void continuesWhereADownloadBrokeOff() throws IOException {
    Files.createDirectories(folder.resolve("cache"));
    Files.write(part(), Arrays.copyOf(content, 100_000));

    Path file = store().ensure(archive(), ArchiveStoreTest::quiet, new CancelToken());

    assertThat(file).hasBinaryContent(content);
    assertThat(ranges).containsExactly("bytes=100000-");
  }

  @Test
  void beginsAgainWhereTheHalfIsOfAnotherFile() throws IOException {
    Files.createDirectories(folder.resolve("cache"));
    Files.write(part(), new byte[100_000]);

    Path file = store().ensure(archive(), ArchiveStoreTest::quiet, new CancelToken());

    assertThat(file).hasBinaryContent(content);
  }

  @Test
  void needsNoServerOnceItIsThere() {
    SourcesLock.Archive archive = archive();
    store().ensure(archive, ArchiveStoreTest::quiet, new CancelToken());
    server.stop(0);

    assertThat(store().ensure(archive, ArchiveStoreTest::quiet, new CancelToken()))
        .hasBinaryContent(content);
  }

  @Test
  void takesItFromAFolder() throws IOException {
    Path downloads = Files.createDirectory(folder.resolve("downloads"));
    Files.write(downloads.resolve("thing.tar.gz"), content);
    var places = new SourcePlaces(Optional.empty(), Optional.of(downloads.toString()));

    Path file =
        new ArchiveStore(folder.resolve("cache"), places)
            .ensure(archive(), ArchiveStoreTest::quiet, new CancelToken());

    assertThat(file).hasBinaryContent(content);
    assertThat(ranges).isEmpty();
  }

  @Test
  void aFileWithAnotherHashIsNotKept() {
    SourcesLock.Archive wanted = archive();
    content[0] ^= 1;
    String found = archive().sha256();

    assertThatThrownBy(() -> store().ensure(wanted, ArchiveStoreTest::quiet, new CancelToken()))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("SHA-256 " + found + " instead of " + wanted.sha256());
    assertThat(folder.resolve("cache")).isDirectoryNotContaining("glob:**.{gz,part}");
  }

  @Test
  void aServerThatRefusesIsTold() {
    var missing = new SourcesLock.Archive("x", url("missing.tar.gz"), "0".repeat(64), "MIT");

    assertThatThrownBy(() -> store().ensure(missing, ArchiveStoreTest::quiet, new CancelToken()))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("missing.tar.gz cannot be had from http://")
        .hasMessageContaining("the server answered 404")
        .hasMessageEndingWith("set KRUNLAB_DOWNLOADS to a folder or URL that holds it.");
  }

  @Test
  void cancelLeavesOnlyThePartToContinue() {
    var cancel = new CancelToken();

    assertThatThrownBy(() -> store().ensure(archive(), share -> cancel.cancel(), cancel))
        .isInstanceOf(CancelledException.class);

    assertThat(folder.resolve("cache")).isDirectoryNotContaining("glob:**.gz");
    assertThat(part()).exists();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = 0;
    if (range != null) {
      ranges.add(range);
      from = Integer.parseInt(range.replaceAll("\\D", ""));
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - from);
    try (var body = exchange.getResponseBody()) {
      body.write(content, from, content.length - from);
    }
  }

  private ArchiveStore store() {
    return new ArchiveStore(
        folder.resolve("cache"), new SourcePlaces(Optional.empty(), Optional.empty()));
  }

  private Path part() {
    Path whole = store().pathOf(archive());
    return whole.resolveSibling(whole.getFileName() + ".part");
  }

  private SourcesLock.Archive archive() {
    String hash = HexFormat.of().formatHex(Hashes.sha256().digest(content));
    return new SourcesLock.Archive("thing", url("thing.tar.gz"), hash, "MIT");
  }

  private String url(String file) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + file;
  }

  private static void quiet(OptionalDouble share) {}
}
