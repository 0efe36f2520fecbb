package org.krunlab.core.kconfig;

import java.util.List;
import java.util.stream.Collectors;

/** A tree that cannot be used. Carries every error found, not only the first. */
public final class KconfigException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** At least one diagnostic is an error. */
  public KconfigException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** The errors and the warnings before them, in the order they were found. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
