package org.krunlab.core.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.BootStory;
import org.krunlab.core.measure.clock.ClockMapping;
import org.krunlab.core.measure.console.BufferedFrame;
import org.krunlab.core.measure.stream.EndFacts;
import org.krunlab.core.measure.stream.LauncherEvent;

/**
 * Everything that was derived from the launcher's stream of one run; the same stream gives the same
 * result.
 *
 * @param outcome how it ended
 * @param timeline when the milestones were passed
 * @param log the console, line by line
 * @param story the phases, the ending and the counts of lines and bytes per kind and level
 * @param memory the memory of the VMM process
 * @param marks what the guest sent out of band
 * @param launch what the launcher said was about to run; empty where the record breaks off before
 *     it
 * @param end what the launcher saw of the end; null where the record breaks off before it
 * @param notices what the launcher wanted known
 * @param vmmErrors the end of what the VMM wrote to its standard error
 * @param buffered the frame of a console that the guest had kept in RAM; empty where none came
 */
public record RunResult(
    RunOutcome outcome,
    Timeline timeline,
    LogExcerpt log,
    BootStory story,
    MemorySeries memory,
    Marks marks,
    Map<String, Object> launch,
    @Nullable EndFacts end,
    List<LauncherEvent.Notice> notices,
    String vmmErrors,
    Optional<BufferedFrame> buffered) {

  public RunResult {
    launch = Collections.unmodifiableMap(new LinkedHashMap<>(launch));
    notices = List.copyOf(notices);
  }

  /** Whether the machine was held for its memory to be read, so that its times tell nothing. */
  public boolean isMemoryRun() {
    return Boolean.TRUE.equals(launch.get("heldAtMarks"));
  }

  /** The guest's time stamp counter on the host's clock, where two marks or more tell. */
  public Optional<ClockMapping> clock() {
    return ClockMapping.of(marks.received());
  }
}
