package org.krunlab.core.experiment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Printable;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeFamily;

/**
 * The place of a file in the guest: relative to the one directory a module is given, parts
 * separated by {@code /}. Spaces, quotes, dollar signs and line ends are as good as letters.
 */
public final class GuestPath {
  /** Of NAME_MAX, in bytes of UTF-8. */
  private static final int LONGEST_PART = 255;

  /** Below PATH_MAX of Unikraft's file system layer, with room for what it puts before. */
  private static final int LONGEST_PATH = 1000;

  /** Of what Wasm3's own WASI opens, on the POSIX port (m3_api_wasi.c, host_path). */
  private static final int LONGEST_IN_WASM3 = 511;

  private static final Set<String> OURS = Set.of("krunlab.module", "krunlab.run", "krunlab.stdin");

  private GuestPath() {}

  /**
   * @throws LabException where no file in the guest can be called so
   */
  public static void check(String path) {
    if (path.isEmpty()) {
      throw wrong(path, "it is empty");
    }
    if (path.startsWith("/")) {
      throw wrong(path, "it has to be relative: leave out the slash it begins with");
    }
    if (path.indexOf('\0') >= 0) {
      throw wrong(path, "it holds a NUL character");
    }
    if (OURS.contains(path)) {
      throw wrong(path, "Krunlab puts a file of its own there");
    }
    if (bytes(path) > LONGEST_PATH) {
      throw wrong(
          path, "it has %,d bytes, and %,d are the most".formatted(bytes(path), LONGEST_PATH));
    }
    for (String part : path.split("/", -1)) {
      checkPart(path, part);
    }
  }

  /**
   * @throws LabException where no file in the guests of a profile can be called so
   */
  public static void check(String path, Profile profile) {
    check(path);
    if (profile.runtime().family() == RuntimeFamily.WASM3
        && profile.port() == Port.POSIX
        && bytes(path) > LONGEST_IN_WASM3) {
      throw wrong(
          path,
          "it has %,d bytes, and Wasm3 opens %,d at most on the posix port; shorten it, or choose the native port"
              .formatted(bytes(path), LONGEST_IN_WASM3));
    }
  }

  private static void checkPart(String path, String part) {
    if (part.isEmpty()) {
      throw wrong(path, "one of its parts is empty: a slash stands at its end, or two in a row");
    }
    if (part.equals(".") || part.equals("..")) {
      throw wrong(path, "it must not hold the part '" + part + "'");
    }
    if (bytes(part) > LONGEST_PART) {
      throw wrong(
          path,
          "one of its parts has %,d bytes, and %,d are the most"
              .formatted(bytes(part), LONGEST_PART));
    }
  }

  private static int bytes(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      if (text.indexOf('\ufffd') >= 0) {
        throw notText(text);
      }
      return encoded.remaining();
    } catch (CharacterCodingException e) {
      throw notText(text);
    }
  }

  /** What Java makes of a file name in other bytes cannot be turned back. */
  private static LabException notText(String path) {
    return wrong(path, "it is not UTF-8, so rename the file");
  }

  private static LabException wrong(String path, String why) {
    return LabException.input(
        "'%s' cannot be the name of a file in the guest: %s.".formatted(shown(path), why));
  }

  private static String shown(String path) {
    String text = path.length() > 60 ? path.substring(0, 60) + "..." : path;
    return Printable.of(text);
  }
}
