package org.krunlab.core.experiment.capsule;

import java.nio.file.Path;
import java.util.List;

/** Writes runs into one documented file and reads them back ({@code docs/capsule-format.md}). */
public interface CapsuleArchive {

  /** Writes to a temporary file, syncs and renames. */
  void write(CapsuleContents contents, Path file);

  /**
   * Reads and checks all of it; nothing is written anywhere.
   *
   * @throws LabException where it is no capsule, damaged, made to harm, or of a newer version
   */
  Capsule open(Path file);

  /** The runs of a capsule that was checked as a whole. */
  default List<CapsuleRun> read(Path file) {
    return open(file).runs();
  }

  /** The capsule that comes with Krunlab: real boots recorded by its makers. */
  List<CapsuleRun> shipped();
}
