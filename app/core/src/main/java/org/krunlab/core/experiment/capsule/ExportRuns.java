package org.krunlab.core.experiment.capsule;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunMaterials;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.experiment.history.History;
import org.krunlab.core.experiment.history.Reference;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.model.ImageKey;
import org.krunlab.core.model.Sha256;

/** Puts runs and experiments of the store into a capsule, with what they were made of. */
public final class ExportRuns {
  private final Laboratory lab;
  private final InstantSource clock;

  public ExportRuns(Laboratory lab, InstantSource clock) {
    this.lab = lab;
    this.clock = clock;
  }

  /**
   * What goes along.
   *
   * @param inputs the module, its standard input and its files
   * @param image the ELF that was booted
   */
  public record Along(boolean inputs, boolean image) {
    /** All that is needed to repeat a run, but for what can be built again. */
    public static final Along USUAL = new Along(true, false);
  }

  /** A run of the store, as a capsule takes it. */
  private record KeptRun(RunStore store, RunId id, RunHeader header) implements CapsuleRun {
    @Override
    public void replay(VmEngine.StreamSink sink) {
      store.replay(id, sink);
    }
  }

  /**
   * Writes a capsule.
   *
   * @param experiments their runs go in, too
   * @return sentences about what could not go along
   * @throws LabException where there is no such run or experiment, the image is asked for and gone,
   *     or the file cannot be written
   */
  public List<String> write(
      List<RunId> runs, List<ExperimentId> experiments, Along along, Path file) {
    var packing = new Packing(lab, along);
    List<String> missing = packing.write(runs, experiments, file);
    History.of(lab, clock).made(Reference.Kind.CAPSULE, file, List.copyOf(packing.runs.keySet()));
    return missing;
  }

  /** One capsule in the making. */
  private static final class Packing {
    private final Laboratory lab;
    private final Along along;
    private final SequencedMap<RunId, CapsuleRun> runs = new LinkedHashMap<>();
    private final Map<Sha256, byte[]> ofImages = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    Packing(Laboratory lab, Along along) {
      this.lab = lab;
      this.along = along;
    }

    List<String> write(List<RunId> asked, List<ExperimentId> experiments, Path file) {
      asked.forEach(this::add);
      List<CapsuleExperiment> packed = experiments.stream().map(this::packed).toList();
      CapsuleArchive capsules = lab.capsules();
      capsules.write(new CapsuleContents(List.copyOf(runs.values()), packed, this::material), file);
      return List.copyOf(missing);
    }

    private CapsuleExperiment packed(ExperimentId id) {
      Experiments.Kept kept = lab.experiments().open(id);
      var cells = new ArrayList<CapsuleExperiment.Made>();
      for (RepeatJournal.Done done : kept.journal().done()) {
        add(done.run());
        int place = List.copyOf(runs.keySet()).indexOf(done.run());
        cells.add(new CapsuleExperiment.Made(done.cell(), place));
      }
      return new CapsuleExperiment(kept.experiment(), cells);
    }

    private void add(RunId id) {
      if (!runs.containsKey(id)) {
        RunHeader header = lab.store().find(id).header();
        runs.put(id, new KeptRun(lab.store(), id, header.withMaterials(materials(id, header))));
      }
    }

    private RunMaterials materials(RunId id, RunHeader header) {
      RunMaterials materials = header.materials();
      if (materials.config().isEmpty()) {
        materials =
            materials.withConfig(lab.images().config(header.image().key()).map(this::ofImage));
      }
      if (materials.config().isEmpty()) {
        missing.add(
            "The whole .config of %s is no longer in the cache; the capsule has the values that differ from the defaults."
                .formatted(id));
      }
      if (materials.image().isEmpty()) {
        materials = materials.withImage(image(id, header.image().key()));
      }
      if (along.inputs()) {
        tellOfMissingInputs(id, materials);
      }
      return materials;
    }

    /** Its hash is told whether or not it goes along: who builds it again may hold it against. */
    private Optional<Sha256> image(RunId id, ImageKey key) {
      Optional<byte[]> elf = lab.images().elf(key);
      if (along.image() && elf.isEmpty()) {
        throw LabException.input(
            "The image of %s is no longer in the cache; build its profile again, or leave the image out."
                .formatted(id));
      }
      return along.image() ? elf.map(this::ofImage) : elf.map(Sha256::of);
    }

    private void tellOfMissingInputs(RunId id, RunMaterials materials) {
      boolean all =
          materials.module().isPresent()
              && materials.inputs().stream()
                  .allMatch(hash -> lab.materials().find(hash).isPresent());
      if (!all) {
        missing.add(
            "What %s was given as its module or its files was not kept; the capsule cannot be run again without it."
                .formatted(id));
      }
    }

    private Sha256 ofImage(byte[] bytes) {
      Sha256 hash = Sha256.of(bytes);
      ofImages.putIfAbsent(hash, bytes);
      return hash;
    }

    private Optional<byte[]> material(Sha256 hash) {
      byte[] known = ofImages.get(hash);
      if (known != null) {
        return Optional.of(known);
      }
      boolean wanted =
          runs.values().stream()
              .map(run -> run.header().materials())
              .anyMatch(
                  materials ->
                      (along.inputs() && materials.inputs().contains(hash))
                          || (along.image() && materials.image().equals(Optional.of(hash)))
                          || materials.config().equals(Optional.of(hash)));
      return wanted ? lab.materials().find(hash) : Optional.empty();
    }
  }
}
