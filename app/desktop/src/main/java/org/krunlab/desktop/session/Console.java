package org.krunlab.desktop.session;

import org.krunlab.core.bootlog.LogEvent;

/** Where lines are shown. */
public interface Console {
  /** Makes room for a new log; on any thread, with what comes after it. */
  void clear();

  /** What the host's clock counts from: CLOCK_MONOTONIC in nanoseconds. On any thread. */
  void countFrom(long nanos);

  /** A line of a guest's console; on any thread. */
  void offer(LogEvent event);

  /** A line of a build's output; on any thread. */
  void offerBuildOutput(String line, long nanos);

  /** Nothing more comes; on the toolkit's thread. */
  void flush();
}
