package org.krunlab.core.measure;

import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.stream.LauncherEvent;
import org.krunlab.core.measure.stream.MemorySample;

/** Hears of a run while it goes on. Called on the thread that feeds the stream. */
public interface RunListener {

  /** Hears nothing. */
  RunListener NONE = new RunListener() {};

  /** A console line is complete. */
  default void line(LogEvent event) {}

  /** A milestone was passed. */
  default void milestone(Milestone milestone, Observation observation) {}

  /** The guest sent a mark. */
  default void mark(Mark mark) {}

  /** The memory of the VMM process was sampled. */
  default void sample(MemorySample sample) {}

  /** The launcher wants something known. */
  default void notice(LauncherEvent.Notice notice) {}
}
