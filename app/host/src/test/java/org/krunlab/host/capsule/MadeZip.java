package org.krunlab.host.capsule;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip file that may lie about anything. What is not told otherwise is as Krunlab writes it. */
@SuppressWarnings("ByteBufferBackingArray") // its own buffers
final class MadeZip {
  final List<Made> entries = new ArrayList<>();
  byte[] prefix = {};
  byte[] beforeDirectory = {};
  byte[] beforeEnd = {};
  byte[] suffix = {};
  byte[] comment = {};
  int countMore;
  int sizeMore;
  int startMore;
  int disk;

  /** Who lies, local headers, the directory, or both, is said by the fields. */
  static final class Made {
    byte[] name = {};
    byte[] localName = {};
    byte[] data = {};
    byte[] localExtra = {};
    byte[] centralExtra = {};
    byte[] entryComment = {};
    byte[] after = {};
    int method;
    int localMethod;
    int flags;
    int version = 10;
    int madeBy = 10;
    int attributes;
    int diskNumber;
    int dosTime = 12 << 11;
    long crc;
    long localCrc;
    long stored;
    long size;
    long localStored;
    long localSize;
    long atMore;
    long at;

    void sizes(long both) {
      stored = both;
      size = both;
      localStored = both;
      localSize = both;
    }

    /** Packs the content, as writers of version 1 did, but with the sizes in the local header. */
    void deflate() {
      var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
      deflater.setInput(data);
      deflater.finish();
      var packed = new ByteArrayOutputStream();
      var buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      deflater.end();
      data = packed.toByteArray();
      stored = data.length;
      localStored = data.length;
      method = 8;
      localMethod = 8;
      version = 20;
    }
  }

  static MadeZip of(Map<String, byte[]> contents) {
    var zip = new MadeZip();
    contents.forEach(zip::add);
    return zip;
  }

  Made add(String name, byte[] content) {
    return add(name.getBytes(StandardCharsets.UTF_8), content);
  }

  Made add(byte[] name, byte[] content) {
    var crc = new CRC32();
    crc.update(content);
    var made = new Made();
    made.name = name;
    made.localName = name;
    made.data = content;
    made.crc = crc.getValue();
    made.localCrc = crc.getValue();
    made.sizes(content.length);
    entries.add(made);
    return made;
  }

  /** Changes the entry of that name. */
  MadeZip lie(String name, Consumer<Made> change) {
    entries.stream()
        .filter(made -> new String(made.name, StandardCharsets.UTF_8).equals(name))
        .forEach(change);
    return this;
  }

  /** Changes the file as a whole. */
  MadeZip lie(Consumer<MadeZip> change) {
    change.accept(this);
    return this;
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(prefix);
    for (Made made : entries) {
      made.at = out.size();
      out.writeBytes(
          buffer(30)
              .putInt(0x04034b50)
              .putShort((short) made.version)
              .putShort((short) made.flags)
              .putShort((short) made.localMethod)
              .putShort((short) made.dosTime)
              .putShort((short) 33)
              .putInt((int) made.localCrc)
              .putInt((int) made.localStored)
              .putInt((int) made.localSize)
              .putShort((short) made.localName.length)
              .putShort((short) made.localExtra.length)
              .array());
      out.writeBytes(made.localName);
      out.writeBytes(made.localExtra);
      out.writeBytes(made.data);
      out.writeBytes(made.after);
    }
    out.writeBytes(beforeDirectory);
    int start = out.size();
    for (Made made : entries) {
      out.writeBytes(
          buffer(46)
              .putInt(0x02014b50)
              .putShort((short) made.madeBy)
              .putShort((short) made.version)
              .putShort((short) made.flags)
              .putShort((short) made.method)
              .putShort((short) made.dosTime)
              .putShort((short) 33)
              .putInt((int) made.crc)
              .putInt((int) made.stored)
              .putInt((int) made.size)
              .putShort((short) made.name.length)
              .putShort((short) made.centralExtra.length)
              .putShort((short) made.entryComment.length)
              .putShort((short) made.diskNumber)
              .putShort((short) 0)
              .putInt(made.attributes)
              .putInt((int) (made.at + made.atMore))
              .array());
      out.writeBytes(made.name);
      out.writeBytes(made.centralExtra);
      out.writeBytes(made.entryComment);
    }
    int length = out.size() - start;
    out.writeBytes(beforeEnd);
    out.writeBytes(
        buffer(22)
            .putInt(0x06054b50)
            .putShort((short) disk)
            .putShort((short) disk)
            .putShort((short) (entries.size() + countMore))
            .putShort((short) (entries.size() + countMore))
            .putInt(length + sizeMore)
            .putInt(start + startMore)
            .putShort((short) comment.length)
            .array());
    out.writeBytes(comment);
    out.writeBytes(suffix);
    return out.toByteArray();
  }

  static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
