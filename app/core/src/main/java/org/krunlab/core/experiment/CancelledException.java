package org.krunlab.core.experiment;

import java.io.Serial;

/** The user asked to stop; whatever was begun has been cleaned up. */
public final class CancelledException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public CancelledException() {
    super("Cancelled.");
  }
}
