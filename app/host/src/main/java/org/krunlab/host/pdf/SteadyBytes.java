package org.krunlab.host.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what the library draws by lot: the identifier of the file, which comes to be
 * made from the content instead, and the tags before the names of font subsets (ISO 32000, 9.6.4
 * and 14.4). All replacements are as long as what they replace, so that every offset stays right.
 */
final class SteadyBytes {
  private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+");
  private static final Pattern ID =
      Pattern.compile("/ID ?\\[<([0-9a-fA-F]{32})> ?<([0-9a-fA-F]{32})>\\]");

  private SteadyBytes() {}

  static byte[] of(byte[] pdf) {
    // One character for each byte, whatever it is.
    String text = new String(pdf, ISO_8859_1);
    Map<String, String> tags = new LinkedHashMap<>();
    Matcher subset = SUBSET.matcher(text);
    while (subset.find()) {
      tags.computeIfAbsent(subset.group(1), tag -> "KRUNL" + (char) ('A' + tags.size()));
    }
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      text = text.replace("/" + tag.getKey() + "+", "/" + tag.getValue() + "+");
    }
    Matcher id = ID.matcher(text);
    if (!id.find()) {
      throw new IllegalStateException("The PDF has no identifier where one is expected");
    }
    String blank = text.substring(0, id.start()) + text.substring(id.end());
    String content = HexFormat.of().formatHex(sha256(blank.getBytes(ISO_8859_1)), 0, 16);
    String fixed = id.group().replace(id.group(1), content).replace(id.group(2), content);
    return (text.substring(0, id.start()) + fixed + text.substring(id.end())).getBytes(ISO_8859_1);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
