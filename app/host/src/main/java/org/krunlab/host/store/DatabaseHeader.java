package org.krunlab.host.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.krunlab.host.store.schema.Migration;

/**
 * Gives a database file whose first 100 bytes are lost new ones, so that what lies behind them can
 * be read. All databases of the store have pages of 4,096 bytes and text in UTF-8, which is all
 * that matters there.
 *
 * @see <a href="https://www.sqlite.org/fileformat2.html#the_database_header">File format</a>
 */
final class DatabaseHeader {
  private static final int BYTES = 100;
  private static final int PAGE = 4096;
  private static final int ROLLBACK_JOURNAL = 1;
  private static final int SCHEMA_FORMAT = 4;
  private static final int UTF_8 = 1;

  /** Any that reads this format; written where the count of pages is to be believed. */
  private static final int SQLITE_VERSION = 3_054_001;

  private DatabaseHeader() {}

  /**
   * @return whether there is a first page at all
   */
  static boolean mend(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long pages = channel.size() / PAGE;
      if (pages == 0) {
        return false;
      }
      ByteBuffer fresh = ByteBuffer.allocate(BYTES);
      fresh.put("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII));
      fresh.putShort((short) PAGE).put((byte) ROLLBACK_JOURNAL).put((byte) ROLLBACK_JOURNAL);
      // No bytes reserved in pages, then the fractions of payload, which are fixed.
      fresh.put((byte) 0).put((byte) 64).put((byte) 32).put((byte) 32);
      // The change counter, the count of pages, and no list of free ones.
      fresh.putInt(1).putInt((int) pages).putInt(0).putInt(0);
      // The schema's cookie and format, no advice on caching, no vacuuming, the encoding.
      fresh.putInt(1).putInt(SCHEMA_FORMAT).putInt(0).putInt(0).putInt(UTF_8);
      fresh.putInt(Migration.latest());
      fresh.position(BYTES - 2 * Integer.BYTES);
      // The change counter that the count of pages belongs to.
      fresh.putInt(1).putInt(SQLITE_VERSION);
      fresh.flip();
      while (fresh.hasRemaining()) {
        channel.write(fresh, fresh.position());
      }
      return true;
    }
  }
}
