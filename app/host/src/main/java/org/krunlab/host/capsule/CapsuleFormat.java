package org.krunlab.host.capsule;

import java.util.Locale;
import java.util.regex.Pattern;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Sha256;

/** The names in a capsule, and how much it may hold ({@code docs/capsule-format.md}). */
final class CapsuleFormat {
  private CapsuleFormat() {}

  /** What is written. */
  static final int VERSION = 2;

  /** The first one whose manifest lists every entry with its hash. */
  static final int FIRST_WITH_HASHES = 2;

  static final String MANIFEST = "krunlab.json";
  static final String LICENCES = "licences.json";

  /** Names that mean the same in every file system, and lead nowhere. */
  static final Pattern NAME =
      Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

  static final int LONGEST_NAME = 200;

  /** Far more than texts need, and what a machine holds in memory at ease. */
  static final ByteSize LARGEST_TEXT = ByteSize.ofMib(16);

  /** What a guest is given lies in its RAM. */
  static final ByteSize LARGEST_MATERIAL = ByteSize.ofMib(1024);

  static final ByteSize LARGEST_STREAM = ByteSize.ofMib(1024);

  static final ByteSize LARGEST_CAPSULE = ByteSize.ofMib(4095);

  static final int MOST_RUNS = 20_000;

  static String header(int run) {
    return String.format(Locale.ROOT, "runs/%04d/run.json", run);
  }

  static String stream(int run) {
    return String.format(Locale.ROOT, "runs/%04d/launcher.stream", run);
  }

  static String derived(int run) {
    return String.format(Locale.ROOT, "runs/%04d/derived.json", run);
  }

  static String experiment(int number) {
    return String.format(Locale.ROOT, "experiments/%04d.json", number);
  }

  static String material(Sha256 hash) {
    return "objects/" + hash.hex();
  }
}
