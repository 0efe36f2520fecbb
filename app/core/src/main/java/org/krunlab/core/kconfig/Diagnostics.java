package org.krunlab.core.kconfig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.krunlab.core.kconfig.Diagnostic.Severity;

/** Gathers what is found while a tree is read, and finds the line each finding is about. */
public final class Diagnostics {
  /** A file of any kind can be taken for a Kconfig file, and be odd in every place. */
  private static final int MOST = 10_000;

  private static final int WIDEST_LINE = 200;
  private static final int LONGEST = 2000;

  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<String>> lines = new HashMap<>();

  /** Makes the text of a file known, so that findings can show its lines. */
  public void file(String name, String text) {
    texts.put(name, text);
  }

  /** Something the tree itself says. */
  public void info(Location location, String message) {
    add(Severity.INFO, location, message, message + "\n");
  }

  /** Something that does not mean what it seems to, of which the C tools say nothing. */
  public void hint(Location location, String message) {
    add(Severity.WARNING, location, message, "");
  }

  /**
   * Something that does not mean what it seems to.
   *
   * @param classic how the C tools put it, after the place
   */
  public void warning(Location location, String message, String classic) {
    add(Severity.WARNING, location, message, location + ":warning: " + classic + "\n");
  }

  /** Something the tree itself warns of. */
  public void ownWarning(Location location, String message) {
    add(Severity.WARNING, location, message, location + ": " + message + "\n");
  }

  /** Something that makes the tree unusable. */
  public void error(Location location, String message) {
    error(location, message, location + ": " + message + "\n");
  }

  /**
   * Something that makes the tree unusable.
   *
   * @param classic how the C tools put it: whole lines
   */
  public void error(Location location, String message, String classic) {
    add(Severity.ERROR, location, message, classic);
  }

  /** All findings so far, in the order they were made. */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /** Whether the tree is unusable. */
  public boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  private void add(Severity severity, Location location, String message, String classic) {
    if (found.size() < MOST || severity == Severity.ERROR) {
      String text = severity == Severity.INFO ? "" : clipped(line(location), WIDEST_LINE);
      found.add(new Diagnostic(severity, location, clipped(message, LONGEST), text, classic));
    } else if (found.size() == MOST) {
      String more = "more than " + MOST + " such findings; the others are left out";
      found.add(new Diagnostic(Severity.WARNING, location, more, "", ""));
    }
  }

  private static String clipped(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + " ...";
  }

  private String line(Location location) {
    List<String> all =
        lines.computeIfAbsent(
            location.file(), file -> texts.getOrDefault(file, "").lines().toList());
    int index = location.line() - 1;
    return index >= 0 && index < all.size() ? all.get(index) : "";
  }
}
