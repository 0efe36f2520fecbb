package org.krunlab.desktop.runs;

import java.util.function.Function;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.RunDigest;

/**
 * A run in the list.
 *
 * @param entry what is known of it without opening it
 */
public record RunRow(HistoryEntry entry) {
  private static final String UNKNOWN = "-";

  public RunId run() {
    return entry.run();
  }

  public String number() {
    return entry.run().toString();
  }

  public String runtime() {
    return of(digest -> digest.runtime().label());
  }

  public String module() {
    return of(RunDigest::module);
  }

  /** Milliseconds. */
  public String ready() {
    return of(digest -> digest.ready().number());
  }

  /** KiB. */
  public String memory() {
    return of(digest -> digest.figure("RSS peak").number());
  }

  /** Bytes of the image file. */
  public String image() {
    return of(digest -> digest.figure("image file").number());
  }

  /** The short name of the outcome. */
  public String outcome() {
    return entry.digest().map(digest -> digest.outcome().id()).orElse("unreadable");
  }

  /** Engine and console; {@code recorded} where it was made elsewhere. */
  public String kind() {
    return of(RunDigest::kind);
  }

  /** By the host's wall clock, in UTC, to the minute. */
  public String started() {
    return of(digest -> digest.startedAt().toString().substring(0, 16).replace('T', ' '));
  }

  /** Tags, then the note. */
  public String noted() {
    return Noted.text(entry.annotation());
  }

  private String of(Function<RunDigest, String> value) {
    return entry.digest().map(value).orElse(UNKNOWN);
  }
}
