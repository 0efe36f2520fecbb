package org.krunlab.host.image;

/**
 * Where strings lie that line tables name by offset.
 *
 * @param lines the section {@code .debug_line_str}
 * @param others the section {@code .debug_str}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DwarfStrings(byte[] lines, byte[] others) {
  String line(long offset) {
    return at(lines, offset);
  }

  String other(long offset) {
    return at(others, offset);
  }

  private static String at(byte[] section, long offset) {
    var data = new DwarfData(section);
    data.skip(offset);
    return data.string();
  }
}
