package org.krunlab.cli;

import org.krunlab.core.experiment.LabException;

/** The exit codes scripts rely on. */
final class ExitCode {
  static final int DONE = 0;

  /** The input or the run itself failed. */
  static final int FAILED = 1;

  static final int USAGE = 2;

  /** This machine cannot do it. */
  static final int MACHINE = 3;

  static final int CANCELLED = 130;

  private ExitCode() {}

  static int of(LabException failure) {
    return switch (failure.blame()) {
      case INPUT -> FAILED;
      case MACHINE -> MACHINE;
    };
  }
}
