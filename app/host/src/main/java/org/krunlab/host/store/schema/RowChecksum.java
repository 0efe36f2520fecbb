package org.krunlab.host.store.schema;

import java.nio.charset.StandardCharsets;
import org.krunlab.core.model.Sha256;

/** Tells whether a row of a run, or the copy of it, is still what was stored. */
public final class RowChecksum {
  private RowChecksum() {}

  /**
   * SHA-256 over the header, the stream's file, its length in decimal and its SHA-256, each
   * followed by a line feed, as UTF-8.
   *
   * @return in hexadecimal
   */
  public static String of(String header, String streamFile, long bytes, String streamSha256) {
    String text = String.join("\n", header, streamFile, Long.toString(bytes), streamSha256, "");
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
