package org.krunlab.host.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.krunlab.core.experiment.RunId;
import org.krunlab.host.store.schema.RowChecksum;

/**
 * A run as the database has it.
 *
 * @param header JSON, as {@link org.krunlab.core.experiment.RunHeaderFile} has it
 * @param discardedAt when it was put into the trash, as ISO 8601; empty where it is listed
 * @param checksum as it was when the run was stored; empty where none was noted
 */
record StoredRow(
    RunId run,
    String header,
    StreamFolder.Stored stream,
    Optional<String> discardedAt,
    Optional<String> checksum) {

  /** What {@link #of} reads. */
  static final String COLUMNS =
      "number, header, stream_file, stream_bytes, stream_sha256, discarded_at, row_sha256";

  /** One that is stored just now. */
  static StoredRow fresh(RunId run, String header, StreamFolder.Stored stream) {
    return new StoredRow(
        run, header, stream, Optional.empty(), Optional.of(checksum(header, stream)));
  }

  /** The row a query of all {@link #COLUMNS} stands on. */
  static StoredRow of(ResultSet row) throws SQLException {
    return new StoredRow(
        new RunId(row.getLong("number")),
        row.getString("header"),
        new StreamFolder.Stored(
            row.getString("stream_file"),
            row.getLong("stream_bytes"),
            row.getString("stream_sha256")),
        Optional.ofNullable(row.getString("discarded_at")),
        Optional.ofNullable(row.getString("row_sha256")));
  }

  private static String checksum(String header, StreamFolder.Stored stream) {
    return RowChecksum.of(header, stream.name(), stream.bytes(), stream.sha256());
  }

  /** What the checksum of it is now. */
  String checksumNow() {
    return checksum(header, stream);
  }

  /** Whether nothing tells that it is another than was stored. */
  boolean isIntact() {
    return checksum.isEmpty() || checksum.get().equals(checksumNow());
  }

  /** Whether header and stream are the other's. */
  boolean isSameAs(StoredRow other) {
    return checksumNow().equals(other.checksumNow());
  }
}
