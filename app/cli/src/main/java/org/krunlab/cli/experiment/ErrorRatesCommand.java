package org.krunlab.cli.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.repeat.SampleTable;
import org.krunlab.core.measure.verdict.DecisionRule;
import org.krunlab.core.measure.verdict.ErrorRates;
import org.krunlab.core.measure.verdict.Samples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How often Krunlab's verdicts err, and others' rules, on samples that anyone can make anew. */
@Command(
    name = "error-rates",
    description = {
      "How often verdicts err: told differences of the same thing, and planted ones found.",
      "Samples are what 'compare P P -n 300 --no-floor --samples OUT.csv' writes."
    })
public final class ErrorRatesCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SAMPLES.csv",
      description = "two variants that are the same thing, such as docs/samples has")
  private Path file = Path.of("");

  @Option(names = "--figure", paramLabel = "NAME", description = "which one (default: ready)")
  private String figure = "ready";

  @Option(names = "-n", paramLabel = "N", description = "runs of each in a round (default: 30)")
  private int turns = 30;

  @Option(
      names = "--planted",
      paramLabel = "PERCENT",
      description = "how much slower the planted difference is (default: 10)")
  private double planted = 10;

  @Option(names = "--rounds", paramLabel = "R", description = "how many (default: 10000)")
  private int rounds = 10_000;

  @Option(names = "--seed", paramLabel = "S", description = "of what is drawn (default: 1)")
  private long seed = 1;

  @Override
  public Integer call() {
    String place = file.toString();
    List<Samples> variants = SampleTable.read(text(), figure, place);
    if (variants.size() != 2) {
      throw LabException.input(
          place + " holds " + variants.size() + " variants; it takes two that are the same thing.");
    }
    Samples first = variants.getFirst();
    Samples second = variants.getLast();
    if (first.size() != second.size() || first.size() < turns || turns < 1 || rounds < 1) {
      throw LabException.input(
          place
              + " holds "
              + first.size()
              + " and "
              + second.size()
              + " values; a round needs at"
              + " least "
              + turns
              + " of each, in turns.");
    }
    var table =
        new TextTable(
            List.of("rule", "told of the same thing", "found of +%s %%".formatted(number(planted))),
            Collections.nCopies(3, false));
    Arrays.stream(DecisionRule.values())
        .map(rule -> ErrorRates.of(rule, first, second, turns, planted / 100, rounds, seed))
        .forEach(
            rates ->
                table.add(
                    List.of(
                        rates.rule().label(), text(rates.falseAlarms()), text(rates.detected()))));
    System.out.print(table.render());
    System.out.printf(
        "%s of %s: %d turns, drawn as %d rounds of %d consecutive ones, seed %d; 95 %%"
            + " intervals.%n",
        figure, place, first.size(), rounds, turns, seed);
    return ExitCode.DONE;
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw LabException.input(file + " cannot be read: " + e, e);
    }
  }

  private static String text(ErrorRates.Rate rate) {
    return "%s %% [%s, %s]"
        .formatted(
            number(rate.part() * 100),
            number(rate.range().low() * 100),
            number(rate.range().high() * 100));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
