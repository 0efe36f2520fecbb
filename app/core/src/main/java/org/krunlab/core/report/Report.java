package org.krunlab.core.report;

import java.time.Instant;
import java.util.List;
import org.krunlab.core.model.Printable;

/**
 * A report, free of any way to show it: what was asked and what came out first, then the sections
 * in reading order, and the figures themselves for machines.
 *
 * @param kind what it is about
 * @param title of the whole, short enough for a line
 * @param question that the runs were made to answer, as a sentence
 * @param verdict what they say to it, one sentence each
 * @param asOf when the last of its runs began: the only date it has, so that the same runs give the
 *     same report whenever it is written
 * @param sections in reading order
 * @param observations every figure of every run
 * @param summaries each figure over the runs of each variant
 */
public record Report(
    Kind kind,
    String title,
    String question,
    List<String> verdict,
    Instant asOf,
    List<Section> sections,
    List<TidyRow> observations,
    List<Summary> summaries) {

  /** What a report is about. */
  public enum Kind {
    RUN("run"),
    COMPARISON("comparison"),
    REPEATED("repeated-comparison"),
    SWEEP("sweep"),
    ABLATION("ablation");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Its name in JSON; it never changes. */
    public String id() {
      return id;
    }
  }

  /** When its runs were made, as readers are told. */
  public String dated() {
    String at = asOf.toString().substring(0, 16).replace('T', ' ') + " UTC";
    return kind == Kind.RUN ? "The run of " + at : "Runs until " + at;
  }

  public Report {
    title = Printable.of(title);
    question = Printable.of(question);
    verdict = verdict.stream().map(Printable::of).toList();
    sections = List.copyOf(sections);
    observations = List.copyOf(observations);
    summaries = List.copyOf(summaries);
  }
}
