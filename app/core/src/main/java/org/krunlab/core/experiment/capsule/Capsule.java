package org.krunlab.core.experiment.capsule;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Sha256;

/** A capsule that was checked as a whole: every entry, every hash, every frame of every stream. */
public interface Capsule {

  /**
   * What lies in the file.
   *
   * @param name its path in the file
   * @param size of its content
   * @param sha256 of its content
   */
  record Entry(String name, ByteSize size, Sha256 sha256) {}

  /** The file's name, for sentences. */
  String name();

  /** Of the format. */
  int version();

  List<CapsuleRun> runs();

  List<CapsuleExperiment> experiments();

  /** What a run was made of; empty where the capsule does not carry it. */
  Optional<byte[]> material(Sha256 hash);

  List<Licence> licences();

  /** In the order of the file. */
  List<Entry> entries();
}
