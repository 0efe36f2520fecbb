package org.krunlab.core.kconfig;

/** A place the language does not allow; caught by the parser, which goes on with the next line. */
public final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Location location;

  /** The message says what is there and what was expected. */
  public SyntaxException(Location location, String message) {
    super(message);
    this.location = location;
  }

  /** Where. */
  public Location location() {
    return location;
  }
}
