package org.krunlab.core.experiment;

import java.nio.file.Path;
import org.krunlab.core.report.Report;

/** Turns a report into a file. */
@FunctionalInterface
public interface ReportRenderer {
  /** Writes to a temporary file, syncs and renames. */
  void render(Report report, Path file);
}
