package org.krunlab.core.experiment.history;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.report.Paper;
import org.krunlab.core.report.Report;

/** Writes reports, and notes of which runs, so that no clean-up takes them from under one. */
public final class WriteReport {
  private final Laboratory lab;
  private final InstantSource clock;

  public WriteReport(Laboratory lab, InstantSource clock) {
    this.lab = lab;
    this.clock = clock;
  }

  /**
   * Writes one.
   *
   * @param file whose name's end says as what
   * @param runs of the store that it is made of
   * @throws LabException where the name tells no format, or the file cannot be written
   */
  public void write(Report report, Path file, Paper paper, List<CompletedRun> runs) {
    lab.reports().render(report, file, paper);
    if (!runs.isEmpty()) {
      History.of(lab, clock)
          .made(Reference.Kind.REPORT, file, runs.stream().map(CompletedRun::id).toList());
    }
  }
}
