package org.krunlab.core.experiment;

import java.nio.file.Path;
import org.krunlab.core.report.Paper;
import org.krunlab.core.report.Report;

/** Turns a report into a file. */
public interface ReportRenderer {
  /**
   * Finds out whether a report could be written, before the runs for it are made.
   *
   * @throws LabException where the name tells no format, or there is no folder to write to
   */
  void check(Path file);

  /**
   * Writes to a temporary file, syncs and renames. The same report gives the same bytes.
   *
   * @param file whose name's end says as what ({@link org.krunlab.core.report.ReportFormat})
   * @param paper of what is printed on pages
   * @throws LabException where the name tells no format, or the file cannot be written
   */
  void render(Report report, Path file, Paper paper);
}
