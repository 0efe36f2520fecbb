package org.krunlab.cli.shell;

import org.krunlab.core.experiment.LabException;

/** The exit codes scripts rely on. */
public final class ExitCode {
  public static final int DONE = 0;

  /** The input or the run itself failed. */
  public static final int FAILED = 1;

  static final int USAGE = 2;

  /** This machine cannot do it. */
  public static final int MACHINE = 3;

  public static final int CANCELLED = 130;

  private ExitCode() {}

  public static int of(LabException failure) {
    return switch (failure.blame()) {
      case INPUT -> FAILED;
      case MACHINE -> MACHINE;
    };
  }
}
