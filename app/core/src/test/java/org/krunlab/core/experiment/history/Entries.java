package org.krunlab.core.experiment.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.WasmRuntime;

/** Runs of a list, made up; each begins an hour after the one before. */
final class Entries {
  static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private final long number;
  private double ready = 10;
  private RingZero ringZero = RingZero.NATIVE;
  private Engine engine = Engine.LIBKRUN;
  private Narration narration = Narration.SILENT;
  private String host = "Some CPU, Linux 6.1.0";
  private String image = "a";
  private String configuration = "0123456789ab";
  private boolean clean = true;
  private Annotation annotation = Annotation.NONE;
  private List<String> references = List.of();

  private Entries(long number) {
    this.number = number;
  }

  static Entries run(long number) {
    return new Entries(number);
  }

  Entries ready(double millis) {
    ready = millis;
    return this;
  }

  Entries ringZero(RingZero value) {
    ringZero = value;
    return this;
  }

  Entries engine(Engine value) {
    engine = value;
    return this;
  }

  Entries narration(Narration value) {
    narration = value;
    return this;
  }

  Entries host(String value) {
    host = value;
    return this;
  }

  Entries image(String digit, String itsConfiguration) {
    image = digit;
    configuration = itsConfiguration;
    return this;
  }

  Entries unclean() {
    clean = false;
    return this;
  }

  Entries noted(Annotation value) {
    annotation = value;
    return this;
  }

  Entries referredToBy(String... titles) {
    references = List.of(titles);
    return this;
  }

  HistoryEntry entry() {
    return new HistoryEntry(
        new RunId(number), ByteSize.ofKib(1), Optional.of(digest()), annotation, references);
  }

  /** One whose record cannot be read. */
  HistoryEntry unreadable() {
    return new HistoryEntry(
        new RunId(number), ByteSize.ofKib(1), Optional.empty(), annotation, references);
  }

  RunDigest digest() {
    return new RunDigest(
        FIRST.plusSeconds(3600 * (number - 1)),
        "small",
        WasmRuntime.WASM3,
        "hello.wasm",
        engine,
        narration,
        host,
        ringZero,
        "",
        false,
        image.repeat(64),
        configuration,
        new RunDigest.Outcome(
            clean ? "clean-halt" : "guest-error", clean ? "Well." : "Not well.", clean),
        List.of(
            new Figure("ready", "T0 to T6", "ms", OptionalDouble.of(ready), 2),
            new Figure("RSS peak", "VmHWM of the process", "KiB", OptionalDouble.empty(), 0)));
  }
}
