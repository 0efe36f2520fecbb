package org.krunlab.core.bootlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Counts the lines of each log a second way, as one would with sed and grep, and compares. The
 * rules here are written apart from the parser on purpose and look at nothing but single lines.
 */
class IndependentCountTest {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?s)^(?:\\[ *[0-9]+\\.[0-9]{6}\\] )?(dbg: |Info:|Warn:|ERR: |CRIT:) "
              + "(?:<.*?> )?(?:\\{r:\\S+,f:\\S+\\} )?\\[[a-z0-9_-]+\\] .*");
  private static final Pattern FULL_BANNER =
      Pattern.compile(
          "(?d)(?:Powered by|Welcome to .*)\r"
              + "?\n"
              + "(?:[^a-np-zA-NP-Z0-9]*\r"
              + "?\n"
              + ")+ *[A-Z][a-z]+ [0-9.]+.*\n");
  private static final Pattern SHORT_BANNER = Pattern.compile("(?md)^Powered by Unikraft .*\n");
  private static final Map<String, String> LEVELS =
      Map.of(
          "dbg: ",
          "debug",
          "Info:",
          "info",
          "Warn:",
          "warn",
          "ERR: ",
          "error",
          "CRIT:",
          "critical");

  static List<String> logs() {
    return Logs.names();
  }

  @Test
  void everyRecordedLogIsCounted() {
    assertThat(logs()).hasSizeGreaterThanOrEqualTo(21);
  }

  @ParameterizedTest
  @MethodSource("logs")
  void countsPerKindAndLevelAgree(String name) {
    LineCounts counts = BootStory.of(BootLogParser.parse(Logs.bytes(name))).counts();
    Map<String, Long> found = new TreeMap<>();
    for (LineKind kind : LineKind.values()) {
      found.put(kind.label(), counts.of(kind));
    }
    for (Level level : Level.values()) {
      found.put(level.label(), counts.of(level));
    }

    assertThat(found).isEqualTo(countBySearching(Logs.bytes(name)));
  }

  private static Map<String, Long> countBySearching(byte[] log) {
    String plain = COLOUR.matcher(new String(log, StandardCharsets.ISO_8859_1)).replaceAll("");
    Map<String, Long> counts = new TreeMap<>();
    for (String key :
        List.of("message", "banner", "text", "debug", "info", "warn", "error", "critical")) {
      counts.put(key, 0L);
    }
    long banner = bannerLines(plain);
    counts.put("banner", banner);
    String[] lines = plain.split("\n", -1);
    if (lines[lines.length - 1].isEmpty()) {
      lines = Arrays.copyOf(lines, lines.length - 1);
    }
    for (String line : lines) {
      var matcher = MESSAGE.matcher(line);
      if (matcher.matches()) {
        counts.merge("message", 1L, Long::sum);
        counts.merge(LEVELS.get(matcher.group(1)), 1L, Long::sum);
      } else {
        counts.merge("text", 1L, Long::sum);
      }
    }
    counts.merge("text", -banner, Long::sum);
    return counts;
  }

  private static long bannerLines(String plain) {
    var full = FULL_BANNER.matcher(plain);
    if (full.find()) {
      return full.group().chars().filter(c -> c == '\n').count();
    }
    return SHORT_BANNER.matcher(plain).find() ? 1 : 0;
  }
}
