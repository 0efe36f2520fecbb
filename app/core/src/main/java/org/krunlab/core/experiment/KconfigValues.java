package org.krunlab.core.experiment;

/** Kconfig values as texts, where no tree tells their type. */
public final class KconfigValues {
  private KconfigValues() {}

  /**
   * Whether two unquoted values are the same: hexadecimal numbers are in either case, and with or
   * without leading zeros.
   */
  public static boolean same(String left, String right) {
    return left.equals(right) || (isHex(left) && isHex(right) && hex(left) == hex(right));
  }

  private static boolean isHex(String value) {
    return value.matches("0[xX][0-9a-fA-F]{1,16}");
  }

  private static long hex(String value) {
    return Long.parseUnsignedLong(value.substring(2), 16);
  }
}
