package org.krunlab.host.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Tells a database that is damaged from one that is locked, out of reach or out of room. */
final class Damage {
  /** The low byte of SQLite's extended result codes is the primary one. */
  private static final int PRIMARY = 0xff;

  private Damage() {}

  /**
   * @see <a href="https://www.sqlite.org/rescode.html">Result codes</a>
   */
  static boolean isTold(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isCode(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCode(int code) {
    int primary = code & PRIMARY;
    return primary == SQLiteErrorCode.SQLITE_CORRUPT.code
        || primary == SQLiteErrorCode.SQLITE_NOTADB.code
        || code == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ.code;
  }
}
