package org.krunlab.core.experiment;

import java.nio.file.Path;
import org.krunlab.core.report.Paper;
import org.krunlab.core.report.Report;

/** Turns a report into a file. */
@FunctionalInterface
public interface ReportRenderer {
  /**
   * Writes to a temporary file, syncs and renames. The same report gives the same bytes.
   *
   * @param file whose name's end says as what ({@link org.krunlab.core.report.ReportFormat})
   * @param paper of what is printed on pages
   * @throws LabException where the name tells no format, or the file cannot be written
   */
  void render(Report report, Path file, Paper paper);
}
