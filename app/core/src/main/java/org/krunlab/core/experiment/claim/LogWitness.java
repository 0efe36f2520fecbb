package org.krunlab.core.experiment.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.bootlog.BootLogParser;
import org.krunlab.core.bootlog.LogEvent;

/** What a log says against the figure that it was published with. */
public final class LogWitness {
  private static final Pattern EXTRACTED = Pattern.compile("Extracting (/\\S+) \\(\\d+ bytes\\)");
  private static final Pattern MAIN = Pattern.compile("Calling main\\(\\d+, \\[(.*)]\\)");
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'");
  private static final double CLOSE_MILLIS = 1;

  private LogWitness() {}

  /**
   * @param log the console, as it was published
   * @return a sentence for each contradiction; none where the log bears the figure out
   */
  public static List<String> against(Claim claim, byte[] log) {
    var events = new ArrayList<LogEvent>();
    var parser = new BootLogParser(events::add);
    parser.feed(log, 0, log.length);
    parser.finish();
    var files = new ArrayList<String>();
    var contradictions = new ArrayList<String>();
    for (LogEvent event : events) {
      Matcher extracted = EXTRACTED.matcher(event.text());
      if (extracted.find()) {
        files.add(extracted.group(1));
      }
      Matcher main = MAIN.matcher(event.text());
      if (main.find()) {
        contradictions.addAll(missing(main.group(1), files));
      }
    }
    contradictions.addAll(otherTime(claim, events));
    return contradictions;
  }

  private static List<String> missing(String arguments, List<String> files) {
    Matcher argument = ARGUMENT.matcher(arguments);
    var missing = new ArrayList<String>();
    boolean program = true;
    while (argument.find()) {
      String name = argument.group(1);
      if (!program && name.contains(".") && !files.isEmpty() && !files.contains("/" + name)) {
        missing.add(
            "It calls main with "
                + name
                + ", but the only files that it extracts are "
                + String.join(", ", files)
                + ".");
      }
      program = false;
    }
    return missing;
  }

  private static List<String> otherTime(Claim claim, List<LogEvent> events) {
    for (LogEvent event : events) {
      Long micros = event.timeMicros();
      if (claim.isTime() && event.text().startsWith("main returned") && micros != null) {
        double millis = micros / 1e3;
        return Math.abs(millis - claim.value()) <= CLOSE_MILLIS
            ? List.of()
            : List.of(
                String.format(
                    Locale.ROOT,
                    "Main returns at %.3f ms of its clock, not at %s.",
                    millis,
                    claim.text()));
      }
    }
    return List.of();
  }
}
