package org.krunlab.core.experiment.sweep;

import java.util.Optional;
import org.krunlab.core.measure.verdict.Range;

/**
 * What having an option on costs in one figure: the figure with it less the figure without it.
 *
 * @param figure name and definition of the figure
 * @param unit such as {@code ms}
 * @param cost in the unit, below 0 where the option spares something; empty where nothing is told
 * @param range its 95 % interval; empty where every run had the same
 * @param words what is shown
 */
public record Price(
    String figure, String unit, Optional<Double> cost, Optional<Range> range, String words) {}
