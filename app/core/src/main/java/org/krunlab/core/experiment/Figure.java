package org.krunlab.core.experiment;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A figure of a run, with everything that must stand beside it.
 *
 * @param name such as {@code ready}
 * @param definition what exactly it is, such as {@code T0 to T6}
 * @param unit such as {@code ms}
 * @param value in the unit; empty where it was not observed
 * @param decimals how many digits after the point mean something
 */
public record Figure(
    String name, String definition, String unit, OptionalDouble value, int decimals) {

  /** The same figure under another name. */
  public Figure withName(String other) {
    return new Figure(other, definition, unit, value, decimals);
  }

  /** The same figure with another value. */
  public Figure withValue(OptionalDouble other) {
    return new Figure(name, definition, unit, other, decimals);
  }

  /** The value with its unit, or a dash where it was not observed. */
  public String text() {
    return value.isPresent() ? number() + " " + unit : "-";
  }

  /** The value alone. */
  public String number() {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%,." + decimals + "f", value.getAsDouble())
        : "-";
  }

  /** Name and definition, such as {@code ready (T0 to T6)}. */
  public String label() {
    return name + " (" + definition + ")";
  }
}
