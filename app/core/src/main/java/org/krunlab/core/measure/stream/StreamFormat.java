package org.krunlab.core.measure.stream;

import java.nio.charset.StandardCharsets;

/** The numbers of {@code docs/launcher-protocol.md}. */
final class StreamFormat {
  static final byte[] MAGIC = "KRUNLAB".getBytes(StandardCharsets.US_ASCII);
  static final int VERSION = 1;
  static final int PROLOGUE_BYTES = 8;
  static final int FRAME_HEADER_BYTES = 8;

  static final int INFO = 1;
  static final int STAMP = 2;
  static final int CHUNKS = 3;
  static final int SAMPLE = 4;
  static final int END = 5;
  static final int NOTICE = 6;

  static final int STAMP_BYTES = 16;
  static final int CHUNKS_HEADER_BYTES = 16;
  static final int CHUNK_ENTRY_BYTES = 8;
  static final int SAMPLE_BYTES = 56;

  /** Of a sample of a process that stood still. */
  static final int HELD_SAMPLE_BYTES = 72;

  /** All ones: a size that could not be told. */
  static final long UNKNOWN_SIZE = -1;

  /** Far above the 64 KiB a launcher collects before it flushes; more is damage. */
  static final int PAYLOAD_BYTES_MAX = 16 << 20;

  private StreamFormat() {}
}
