package org.krunlab.host.capsule;

/**
 * The part of PKWARE's APPNOTE.TXT that a capsule needs: no encryption, no ZIP64, no comments, one
 * file.
 */
final class ZipFormat {
  private ZipFormat() {}

  static final int LOCAL_SIGNATURE = 0x04034b50;
  static final int CENTRAL_SIGNATURE = 0x02014b50;
  static final int END_SIGNATURE = 0x06054b50;
  static final int DESCRIPTOR_SIGNATURE = 0x08074b50;

  static final int LOCAL_BYTES = 30;
  static final int CENTRAL_BYTES = 46;
  static final int END_BYTES = 22;
  static final int DESCRIPTOR_BYTES = 16;

  static final int STORED = 0;
  static final int DEFLATED = 8;

  static final int FLAG_ENCRYPTED = 1;
  static final int FLAG_DESCRIPTOR = 1 << 3;
  static final int FLAG_UTF8 = 1 << 11;

  /** An extra field with a finer time stamp, which writers of version 1 added by themselves. */
  static final int EXTENDED_TIMESTAMP = 0x5455;

  /** All ones: the number stands in a ZIP64 record. */
  static final int ELSEWHERE_16 = 0xffff;

  static final long ELSEWHERE_32 = 0xffff_ffffL;

  /** The first noon that zip can tell, which needs no extra field anywhere. */
  static final int DOS_TIME = 12 << 11;

  static final int DOS_DATE = 1 << 5 | 1;

  /** What an entry that is only stored asks of its reader: version 1.0. */
  static final int VERSION_STORED = 10;

  static final int VERSION_DEFLATED = 20;
}
