package org.krunlab.core.report;

import java.util.OptionalDouble;
import org.krunlab.core.model.Printable;

/**
 * One observation: one figure of one run.
 *
 * @param variant what the run is a run of
 * @param turn of its run among those of the variant, from 1
 * @param run its number in the store it was made in
 * @param figure such as {@code ready}
 * @param definition what exactly it is, such as {@code T0 to T6}
 * @param value in the unit; empty where it was not observed
 */
public record TidyRow(
    String variant,
    int turn,
    long run,
    String figure,
    String definition,
    String unit,
    OptionalDouble value) {
  public TidyRow {
    variant = Printable.of(variant);
  }
}
