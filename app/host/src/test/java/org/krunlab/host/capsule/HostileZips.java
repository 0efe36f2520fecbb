package org.krunlab.host.capsule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.krunlab.host.Streams;

/** Files whose parts contradict each other, unpack to more than they say, or are no plain zip. */
@SuppressWarnings("ByteBufferBackingArray") // its own buffers
final class HostileZips {
  private static final String DIFFER = "are not the same";
  private static final String NOT_USED = "asks for what capsules do not use";
  private static final String NOT_A_FILE = "is a link or a folder";

  private final Hostile.Maker maker;
  private final List<Hostile> all = new ArrayList<>();

  private HostileZips(Hostile.Maker maker) {
    this.maker = maker;
  }

  static List<Hostile> all(Hostile.Maker maker) {
    var zips = new HostileZips(maker);
    zips.kinds();
    zips.sizes();
    zips.places();
    zips.features();
    zips.packed();
    return zips.all;
  }

  private void entry(String name, String says, Consumer<MadeZip.Made> lie) {
    all.add(maker.entry(name, says, lie));
  }

  private void zip(String name, String says, Consumer<MadeZip> lie) {
    all.add(maker.zip(name, says, lie));
  }

  private void kinds() {
    entry("a symbolic link", NOT_A_FILE, e -> e.attributes = 0120777 << 16);
    entry("a folder of Unix", NOT_A_FILE, e -> e.attributes = 040755 << 16);
    entry("a folder of DOS", NOT_A_FILE, e -> e.attributes = 0x10);
    entry("a named pipe", NOT_A_FILE, e -> e.attributes = 010644 << 16);
    entry("a device", NOT_A_FILE, e -> e.attributes = 020644 << 16);
    entry("a socket", NOT_A_FILE, e -> e.attributes = 0140755 << 16);
    entry("a program", "not written as Krunlab", e -> e.attributes = 0100755 << 16);
  }

  private void sizes() {
    entry("more than there is, says the directory", DIFFER, e -> e.size++);
    entry("less than there is, says the directory", DIFFER, e -> e.size--);
    entry("more than there is, says the header", DIFFER, e -> e.localSize++);
    entry("less than there is, says the header", DIFFER, e -> e.localSize = 0);
    entry("more than there is, say both", "byte", e -> e.sizes(e.size + 1));
    entry("less than there is, say both", "byte", e -> e.sizes(e.size - 1));
    entry("nothing, say both", "byte", e -> e.sizes(0));
    entry("all of 4 GiB, say both", "is said to reach beyond", e -> e.sizes(0xffff_fffeL));
    entry(
        "stored in more bytes than it has",
        "is stored as it is",
        e -> {
          e.stored = e.data.length;
          e.localStored = e.data.length;
          e.size = e.data.length * 2L;
          e.localSize = e.size;
        });
    entry("another checksum in the directory", DIFFER, e -> e.crc ^= 1);
    entry("another checksum in the header", DIFFER, e -> e.localCrc ^= 1);
    entry(
        "a wrong checksum",
        "does not have its checksum",
        e -> {
          e.crc ^= 1;
          e.localCrc ^= 1;
        });
    entry("another method in the header", DIFFER, e -> e.localMethod = 8);
  }

  private void places() {
    zip("something before it", "is the next", z -> z.prefix = "MZ".getBytes(ISO_8859_1));
    zip(
        "something before it that no place counts",
        "which is not where it ends",
        z -> {
          z.prefix = "#!/bin/sh\n".getBytes(ISO_8859_1);
          z.entries.forEach(e -> e.atMore = -10);
          z.startMore = -10;
        });
    zip("something behind it", "no zip directory ends", z -> z.suffix = new byte[] {0});
    zip(
        "another zip behind it",
        "which is not where it ends",
        z ->
            z.suffix =
                new MadeZip()
                    .lie(
                        o -> {
                          o.add("krunlab.json", new byte[] {'{', '}'});
                        })
                    .bytes());
    zip("a comment", "no zip directory ends", z -> z.comment = new byte[] {'x'});
    zip(
        "a comment that is an end",
        "which is not where it ends",
        z -> {
          z.comment =
              Arrays.copyOfRange(maker.good(), maker.good().length - 22, maker.good().length);
        });
    zip(
        "something before its directory",
        "bytes that are no entry's",
        z -> z.beforeDirectory = new byte[7]);
    zip(
        "something behind its directory",
        "which is not where it ends",
        z -> z.beforeEnd = new byte[7]);
    zip("something behind an entry", "is the next", z -> z.entries.get(1).after = new byte[3]);
    zip(
        "two entries at one place",
        "is said to be at byte",
        z ->
            z.entries.get(2).atMore =
                -(z.entries.get(1).data.length + 30L + z.entries.get(1).name.length));
    zip(
        "overlapping entries",
        "is said to be at byte",
        z -> {
          z.entries.get(1).atMore = 8;
        });
    zip(
        "an entry in the directory",
        "is said to be at byte",
        z -> z.entries.getLast().atMore = 200);
    zip(
        "entries in another order",
        "is said to be at byte",
        z -> {
          MadeZip.Made first = z.entries.get(0);
          MadeZip.Made second = z.entries.get(1);
          first.atMore = 30L + first.name.length + first.data.length;
          second.atMore = -first.atMore;
        });
    zip("one entry more than there are", "record", z -> z.countMore = 1);
    zip("one entry less than there are", "bytes that are no entry's", z -> z.countMore = -1);
    zip("no entry at all", "bytes that are no entry's", z -> z.countMore = -z.entries.size());
    zip("a larger directory", "which is not where it ends", z -> z.sizeMore = 1);
    zip("a smaller directory", "which is not where it ends", z -> z.sizeMore = -46);
    zip("a directory elsewhere", "which is not where it ends", z -> z.startMore = 5);
    zip("a part of several", "other parts", z -> z.disk = 1);
    entry("an entry on another part", "fields that no capsule has", e -> e.diskNumber = 1);
    all.add(new Hostile("nothing", new byte[0], "it has 0 bytes"));
    all.add(new Hostile("an empty zip", new MadeZip().bytes(), "it has no krunlab.json"));
    all.add(new Hostile("zeros", new byte[4096], "no zip directory ends"));
    all.add(new Hostile("text", "hello\n".repeat(9).getBytes(ISO_8859_1), "no zip directory"));
  }

  private void features() {
    entry("encryption", "is encrypted", e -> e.flags = 1);
    entry("strong encryption", "is encrypted", e -> e.flags = 0x41);
    entry("patches", NOT_USED, e -> e.flags = 0x20);
    entry("a masked directory", NOT_USED, e -> e.flags = 0x2000);
    entry("the UTF-8 flag in version 2", "not written as Krunlab", e -> e.flags = 0x800);
    entry("another time", "not written as Krunlab", e -> e.dosTime = 0);
    entry("another maker", "not written as Krunlab", e -> e.madeBy = 0x0314);
    for (int method : new int[] {1, 6, 9, 12, 14, 93, 95, 98, 99}) {
      entry(
          "method " + method,
          "is packed by method " + method,
          e -> {
            e.method = method;
            e.localMethod = method;
          });
    }
    entry("ZIP64's version", NOT_USED, e -> e.version = 45);
    entry("a version of the future", NOT_USED, e -> e.version = 63);
    entry(
        "sizes in ZIP64",
        "ZIP64",
        e -> {
          e.stored = 0xffff_ffffL;
          e.size = 0xffff_ffffL;
          e.centralExtra =
              MadeZip.buffer(20)
                  .putShort((short) 1)
                  .putShort((short) 16)
                  .putLong(e.data.length)
                  .putLong(e.data.length)
                  .array();
        });
    entry(
        "a field of ZIP64 without need",
        "fields that no capsule has",
        e ->
            e.centralExtra =
                MadeZip.buffer(12).putShort((short) 1).putShort((short) 8).putLong(7).array());
    entry(
        "another name in a Unicode field",
        "fields that no capsule has",
        e ->
            e.centralExtra =
                MadeZip.buffer(11)
                    .putShort((short) 0x7075)
                    .putShort((short) 7)
                    .put((byte) 1)
                    .putInt(0)
                    .put((byte) 'x')
                    .put((byte) 'y')
                    .array());
    entry(
        "a field that is longer than it is",
        "fields that no capsule has",
        e ->
            e.centralExtra =
                MadeZip.buffer(4).putShort((short) 0x5455).putShort((short) 500).array());
    entry("a field in the header alone", DIFFER, e -> e.localExtra = new byte[] {1, 0, 0, 0});
    entry("a comment on an entry", "has a comment", e -> e.entryComment = new byte[] {'x'});
    zip("an end in ZIP64", "ZIP64", z -> z.countMore = 0xffff - z.entries.size());
    zip("a directory in ZIP64", "ZIP64", z -> z.startMore = -1 - directoryStart());
    entry("a descriptor in version 2", "not written as Krunlab", e -> descriptor(e, 0));
    entry("a descriptor that lies", DIFFER, e -> descriptor(e, 1));
    entry(
        "a descriptor that is missing",
        "",
        e -> {
          e.flags = 8;
          e.localCrc = 0;
          e.localSize = 0;
          e.localStored = 0;
        });
  }

  private int directoryStart() {
    byte[] good = maker.good();
    return java.nio.ByteBuffer.wrap(good)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .getInt(good.length - 6);
  }

  private static void descriptor(MadeZip.Made e, int lie) {
    e.flags = 8;
    e.localCrc = 0;
    e.localSize = 0;
    e.localStored = 0;
    e.after =
        MadeZip.buffer(16)
            .putInt(0x08074b50)
            .putInt((int) e.crc)
            .putInt((int) e.stored)
            .putInt((int) e.size + lie)
            .array();
  }

  private void packed() {
    byte[] stream = Streams.printing("Hello\n");
    byte[] zeros = new byte[64 << 20];
    packed("a bomb", "as no run's does", zeros, e -> {});
    packed(
        "a bomb that says it is small",
        "more than the 100 bytes",
        zeros,
        e -> {
          e.size = 100;
          e.localSize = 100;
        });
    packed("a bomb within its means", "cannot be read", new byte[31 << 20], e -> {});
    packed(
        "a claim of 3 GiB",
        "as no run's does",
        stream,
        e -> {
          e.size = 3L << 30;
          e.localSize = e.size;
        });
    packed(
        "a claim of some bytes more",
        "and is said to have",
        stream,
        e -> {
          e.size += 5;
          e.localSize += 5;
        });
    packed(
        "a packed part that breaks off",
        "breaks off",
        stream,
        e -> {
          e.data = Arrays.copyOf(e.data, e.data.length - 3);
          e.stored = e.data.length;
          e.localStored = e.stored;
        });
    packed(
        "a packed part with a tail",
        "ends before its last byte",
        stream,
        e -> {
          e.data = Arrays.copyOf(e.data, e.data.length + 3);
          e.stored = e.data.length;
          e.localStored = e.stored;
        });
    packed(
        "a packed part that is none",
        "cannot be unpacked",
        stream,
        e -> Arrays.fill(e.data, (byte) 0xff));
    packed(
        "a packed part with another checksum",
        "does not have its checksum",
        stream,
        e -> {
          e.crc ^= 0x100;
          e.localCrc = e.crc;
        });
    all.add(nested());
    all.add(manyClaims());
    zip(
        "packed entries in version 2",
        "not written as Krunlab",
        z -> z.entries.forEach(MadeZip.Made::deflate));
  }

  private void packed(String name, String says, byte[] stream, Consumer<MadeZip.Made> lie) {
    all.add(maker.first(name, says, stream, lie));
  }

  /** A zip of zeros within: whoever unpacks what is unpacked gets a hundredfold again. */
  private Hostile nested() {
    var inner = new MadeZip();
    inner.add("zeros", new byte[16 << 20]).deflate();
    return maker.listed(
        "a bomb in a capsule", "nothing in it refers to", e -> e.put("inner.zip", inner.bytes()));
  }

  /** Each below every limit, all of them above. */
  private Hostile manyClaims() {
    var zip = new MadeZip();
    for (int i = 0; i < 140; i++) {
      MadeZip.Made made = zip.add("part-" + i, new byte[1000]);
      made.deflate();
      made.size = 32 << 20;
      made.localSize = made.size;
    }
    return new Hostile("claims that add up", zip.bytes(), "are said to have more than");
  }
}
