package org.krunlab.core.kconfig;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text and back without loss. The C tools know no encoding; files are nearly always UTF-8.
 * A byte that is not valid UTF-8 becomes the lone surrogate U+DC00 plus the byte, which no valid
 * text holds, and turns back into that byte.
 */
public final class ByteText {
  private static final int ESCAPE = 0xDC00;

  /** What Java's own decoding puts in the place of invalid bytes; valid text can hold it, too. */
  private static final char REPLACEMENT = '\uFFFD';

  private ByteText() {}

  /** Text of any bytes. */
  public static String decode(byte[] bytes) {
    String plain = new String(bytes, StandardCharsets.UTF_8);
    return plain.indexOf(REPLACEMENT) < 0 ? plain : decodeEscaping(bytes);
  }

  private static String decodeEscaping(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (ESCAPE + (in.get() & 0xFF)));
      }
      decoder.reset();
    }
  }

  /** The bytes {@link #decode} made the text of. */
  public static byte[] encode(String text) {
    byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
    if (ascii.length == text.length()
        && new String(ascii, StandardCharsets.ISO_8859_1).equals(text)) {
      return ascii;
    }
    try {
      ByteBuffer plain = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[plain.remaining()];
      plain.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      return encodeEscaped(text);
    }
  }

  private static byte[] encodeEscaped(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point > ESCAPE && point <= ESCAPE + 0xFF) {
                out.write(point - ESCAPE);
              } else {
                out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
              }
            });
    return out.toByteArray();
  }
}
