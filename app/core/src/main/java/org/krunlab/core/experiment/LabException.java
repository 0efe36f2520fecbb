package org.krunlab.core.experiment;

import java.io.Serial;

/**
 * Something that keeps an experiment from going on, told to the user as it stands: the message is a
 * whole sentence that says what, where and what to do.
 */
public class LabException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** Whose doing it is; the command line turns it into an exit code. */
  public enum Blame {
    /** The user's input, or the run itself, is at fault. */
    INPUT,
    /** This machine cannot do it. */
    MACHINE
  }

  private final Blame blame;

  private LabException(Blame blame, String sentence, Throwable cause) {
    super(sentence, cause);
    this.blame = blame;
  }

  private LabException(Blame blame, String sentence) {
    super(sentence);
    this.blame = blame;
  }

  public static LabException input(String sentence) {
    return new LabException(Blame.INPUT, sentence);
  }

  public static LabException input(String sentence, Throwable cause) {
    return new LabException(Blame.INPUT, sentence, cause);
  }

  public static LabException machine(String sentence) {
    return new LabException(Blame.MACHINE, sentence);
  }

  public static LabException machine(String sentence, Throwable cause) {
    return new LabException(Blame.MACHINE, sentence, cause);
  }

  public Blame blame() {
    return blame;
  }

  /** The sentence; never null, unlike the message of exceptions in general. */
  public String sentence() {
    String message = getMessage();
    return message == null ? toString() : message;
  }
}
