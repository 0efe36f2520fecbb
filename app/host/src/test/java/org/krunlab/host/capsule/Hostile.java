package org.krunlab.host.capsule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A capsule made to harm.
 *
 * @param name what is wrong with it
 * @param says a part of the sentence that refuses it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Hostile(String name, byte[] bytes, String says) {
  static final String RUN = "runs/0001/run.json";
  static final String STREAM = "runs/0001/launcher.stream";
  static final String DERIVED = "runs/0001/derived.json";
  static final String EXPERIMENT = "experiments/0001.json";

  @Override
  public String toString() {
    return name;
  }

  /** Makes them from one good capsule. */
  static final class Maker {
    private final byte[] good;

    Maker(Path folder) {
      good = GoodCapsule.bytes(folder);
    }

    byte[] good() {
      return good.clone();
    }

    /** Lies in the zip alone; the manifest stays. */
    Hostile zip(String name, String says, Consumer<MadeZip> lie) {
      MadeZip zip = MadeZip.of(GoodCapsule.entries(good));
      lie.accept(zip);
      return new Hostile(name, zip.bytes(), says);
    }

    /** The same about one entry. */
    Hostile entry(String name, String says, Consumer<MadeZip.Made> lie) {
      return zip(name, says, zip -> zip.lie(STREAM, lie));
    }

    /** Another content of the manifest. */
    Hostile manifest(String name, String says, UnaryOperator<String> change) {
      return content(name, says, CapsuleFormat.MANIFEST, change);
    }

    private Hostile content(String name, String says, String entry, UnaryOperator<String> change) {
      var entries = new LinkedHashMap<>(GoodCapsule.entries(good));
      String old = new String(entries.get(entry), UTF_8);
      String changed = change.apply(old);
      if (changed.equals(old)) {
        throw new AssertionError("nothing was changed for " + name);
      }
      entries.put(entry, changed.getBytes(UTF_8));
      return new Hostile(name, MadeZip.of(entries).bytes(), says);
    }

    /** Another content of an entry, which the manifest lists with its hash. */
    Hostile listed(String name, String says, String entry, UnaryOperator<String> change) {
      return listed(
          name,
          says,
          entries -> {
            String old = new String(entries.get(entry), UTF_8);
            String changed = change.apply(old);
            if (changed.equals(old)) {
              throw new AssertionError("nothing was changed for " + name);
            }
            entries.put(entry, changed.getBytes(UTF_8));
          });
    }

    /** Other entries, all of which the manifest lists with their hashes. */
    Hostile listed(String name, String says, Consumer<SequencedMap<String, byte[]>> change) {
      SequencedMap<String, byte[]> entries = GoodCapsule.entries(good);
      change.accept(entries);
      GoodCapsule.relist(entries);
      return new Hostile(name, MadeZip.of(entries).bytes(), says);
    }

    /** A capsule of version 1 with that stream, deflated, and a lie about it. */
    Hostile first(String name, String says, byte[] stream, Consumer<MadeZip.Made> lie) {
      var zip = new MadeZip();
      Map<String, byte[]> entries = GoodCapsule.entries(good);
      zip.add(RUN, Objects.requireNonNull(entries.get(RUN))).deflate();
      MadeZip.Made made = zip.add(STREAM, stream);
      made.deflate();
      lie.accept(made);
      zip.add(
          CapsuleFormat.MANIFEST,
          "{\"krunlabCapsule\":1,\"runs\":[{\"header\":\"%s\",\"stream\":\"%s\"}]}"
              .formatted(RUN, STREAM)
              .getBytes(UTF_8));
      return new Hostile(name, zip.bytes(), says);
    }
  }
}
