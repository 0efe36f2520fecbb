package org.krunlab.core.experiment;

import java.nio.file.Path;
import java.util.List;

/** Writes runs into one documented file and reads them back ({@code docs/capsule-format.md}). */
public interface CapsuleArchive {

  /** A run in a capsule, whole. */
  interface CapsuleRun {
    RunHeader header();

    void replay(VmEngine.StreamSink sink);
  }

  /** Writes to a temporary file, syncs and renames. */
  void write(List<? extends CapsuleRun> runs, Path file);

  /**
   * @throws LabException where the file is no capsule, damaged, or of a newer version
   */
  List<CapsuleRun> read(Path file);

  /** The capsule that comes with Krunlab: real boots recorded by its makers. */
  List<CapsuleRun> shipped();
}
