package org.krunlab.core.kconfig;

/**
 * Something worth telling about a tree, with the place it is about.
 *
 * @param severity how bad it is
 * @param location where
 * @param message a sentence: what is there, and for an error what was expected
 * @param text the line of the file it is about; empty when there is none
 * @param classic how the C tools put it: whole lines; empty where they say nothing
 */
public record Diagnostic(
    Severity severity, Location location, String message, String text, String classic) {

  /** How bad it is. */
  public enum Severity {
    /** Said by the tree itself, with {@code $(info)}. */
    INFO,
    /** The tree was read, but part of it does not mean what it seems to. */
    WARNING,
    /** The tree cannot be used. */
    ERROR
  }

  @Override
  public String toString() {
    String head = location + ": " + severity.name().toLowerCase(java.util.Locale.ROOT) + ": ";
    return text.isEmpty() ? head + message : head + message + "\n    " + text.strip();
  }
}
