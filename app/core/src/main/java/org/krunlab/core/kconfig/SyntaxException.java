package org.krunlab.core.kconfig;

/** A place the language does not allow; caught by the parser, which goes on with the next line. */
public final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Location location;
  private final String classic;

  /** The message says what is there and what was expected. */
  public SyntaxException(Location location, String message) {
    this(location, message, location + ": " + message + "\n");
  }

  /**
   * The message says what is there and what was expected.
   *
   * @param classic how the C tools put it: whole lines
   */
  public SyntaxException(Location location, String message, String classic) {
    super(message);
    this.location = location;
    this.classic = classic;
  }

  /** How the C tools put it: whole lines. */
  public String classic() {
    return classic;
  }

  /** Where. */
  public Location location() {
    return location;
  }
}
