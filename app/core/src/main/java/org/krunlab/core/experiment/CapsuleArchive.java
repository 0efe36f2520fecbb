package org.krunlab.core.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleContents;

/** Writes runs into one documented file and reads them back ({@code docs/capsule-format.md}). */
public interface CapsuleArchive {

  /** A run in a capsule, whole. */
  interface CapsuleRun {
    RunHeader header();

    void replay(VmEngine.StreamSink sink);

    /** The figures that stand beside it, as JSON; empty where none do. */
    default Optional<String> derived() {
      return Optional.empty();
    }
  }

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
