package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.RunId;

/** Rows against their checksums and the copies of them, and streams against their digests. */
final class ExaminedRuns {
  private final Path database;
  private final HeaderFolder headers;
  private final StreamFolder streams;

  /**
   * @param database its file, for sentences
   */
  ExaminedRuns(Path database, HeaderFolder headers, StreamFolder streams) {
    this.database = database;
    this.headers = headers;
    this.streams = streams;
  }

  /** Checks what the database has. */
  void check(Examination examination, List<StoredRow> rows) throws IOException {
    int copied = 0;
    for (StoredRow row : rows) {
      copied += againstCopy(examination, row) ? 1 : 0;
    }
    examination.checked(
        "Headers: %,d, each against its checksum, and %,d against a second copy."
            .formatted(rows.size(), copied));
    streams(examination, rows);
    leftovers(examination, rows);
  }

  /** Checks what there is where the database cannot be read. */
  void checkCopies(Examination examination) {
    List<StoredRow> copies = headers.all();
    for (StoredRow copy : copies) {
      if (!copy.isIntact()) {
        examination.flaw(
            headers.file(copy.run()),
            "The copy of run %s is not what was stored.".formatted(copy.run()),
            "Restore it, or the database, from a backup.");
      }
    }
    examination.checked(
        "Headers: %,d copies, as the database cannot be read.".formatted(copies.size()));
    streams(examination, copies);
  }

  /**
   * @return whether there is a copy
   */
  private boolean againstCopy(Examination examination, StoredRow row) {
    Path file = headers.file(row.run());
    boolean there = Files.exists(file);
    Optional<StoredRow> copy = headers.read(row.run());
    if (!row.isIntact()) {
      changed(examination, row, copy);
    } else if (isToBeWrittenAnew(row)) {
      examination.mendable(
          file,
          "The copy of run %s is not what was stored; the database is.".formatted(row.run()),
          "puts it aside and writes it anew");
    } else if (copy.isPresent() && !copy.get().isSameAs(row)) {
      examination.flaw(
          file,
          "The copy of run %s and what %s has of it are not the same, and neither tells which was stored."
              .formatted(row.run(), database),
          "Krunlab goes by the database; hold both against a backup.");
    }
    return there;
  }

  private void changed(Examination examination, StoredRow row, Optional<StoredRow> copy) {
    String damage = "What the database has of run %s is not what was stored".formatted(row.run());
    if (isSavedBy(row, copy)) {
      examination.mendable(
          database,
          "%s; its copy %s is, and is used.".formatted(damage, headers.file(row.run())),
          "puts the database aside, untouched, and makes a new one with what the copy has");
    } else {
      examination.flaw(
          database,
          damage + ", and there is no copy that is.",
          "Restore the database or %s from a backup; the run is not shown before."
              .formatted(headers.file(row.run())));
    }
  }

  private static boolean isSavedBy(StoredRow row, Optional<StoredRow> copy) {
    return copy.isPresent() && row.checksum().equals(Optional.of(copy.get().checksumNow()));
  }

  /** Whether a row is damaged that its copy saves. */
  boolean isSaved(StoredRow row) {
    return !row.isIntact() && isSavedBy(row, headers.read(row.run()));
  }

  /** Whether a row is as it was stored, and its copy is there and is not. */
  boolean isToBeWrittenAnew(StoredRow row) {
    return row.isIntact()
        && Files.exists(headers.file(row.run()))
        && !headers.read(row.run()).map(StoredRow::isIntact).orElse(false);
  }

  private void streams(Examination examination, List<StoredRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      examination.at("checking streams", i, rows.size());
      StoredRow row = rows.get(i);
      streams
          .damage(row.stream())
          .ifPresent(
              damage ->
                  examination.flaw(
                      streams.file(row.stream()),
                      "The stream of run %s %s.".formatted(row.run(), damage),
                      "Restore it from a backup, or import a capsule with the run; its header can"
                          + " still be read."));
    }
    examination.checked("Streams: %,d, each against its SHA-256.".formatted(rows.size()));
  }

  private void leftovers(Examination examination, List<StoredRow> rows) throws IOException {
    Set<String> named = rows.stream().map(row -> row.stream().name()).collect(Collectors.toSet());
    List<String> streamsOfNone =
        streams.names().stream().filter(name -> !named.contains(name)).toList();
    if (!streamsOfNone.isEmpty()) {
      examination.leftover(
          "Streams that belong to no run: %,d, such as %s; a process died before it listed or while it removed them."
              .formatted(streamsOfNone.size(), streamsOfNone.getFirst()));
    }
    Set<RunId> listed = rows.stream().map(StoredRow::run).collect(Collectors.toSet());
    List<StoredRow> copiesOfNone =
        headers.all().stream().filter(copy -> !listed.contains(copy.run())).toList();
    if (!copiesOfNone.isEmpty()) {
      examination.leftover(
          "Copies of headers that belong to no run: %,d, such as %s."
              .formatted(copiesOfNone.size(), headers.file(copiesOfNone.getFirst().run())));
    }
  }
}
