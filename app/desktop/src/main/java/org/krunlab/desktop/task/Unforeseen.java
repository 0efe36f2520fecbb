package org.krunlab.desktop.task;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Failures that no code foresaw: their traces go into the log, and a sentence to the user. As a
 * thread's handler it tells of those that nothing caught; the thread of the toolkit goes on after.
 */
public final class Unforeseen implements Thread.UncaughtExceptionHandler {
  /** The system property that names the file of the log. */
  public static final String LOG_FILE = "krunlab.log";

  private static final Logger LOG = LoggerFactory.getLogger(Unforeseen.class);

  private final Consumer<String> told;

  public Unforeseen(Consumer<String> told) {
    this.told = told;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    told.accept(tell("Something", failure));
  }

  /**
   * Logs it.
   *
   * @param work what failed, as the sentence begins
   * @return the sentence for the user
   */
  static String tell(String work, Throwable failure) {
    LOG.error("{} failed unexpectedly", work, failure);
    String file = System.getProperty(LOG_FILE);
    return work
        + " failed in a way that Krunlab does not know: "
        + failure
        + ". "
        + (file == null ? "The log on standard error" : file)
        + " has the details.";
  }
}
