package org.krunlab.host.capsule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunHeaderFile;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunMaterials;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleContents;
import org.krunlab.core.experiment.capsule.CapsuleExperiment;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.capsule.DerivedFigures;
import org.krunlab.core.experiment.capsule.Licence;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.stream.StreamScrubber;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Sha256;

/** Writes one capsule. Whatever goes in is scrubbed of the names of this machine. */
final class CapsuleWriter {
  private final CapsuleContents contents;
  private final HeaderScrubber scrubber;
  private final Map<String, Licence> licences;
  private final SequencedMap<String, Capsule.Entry> entries = new LinkedHashMap<>();
  private final SequencedMap<String, Licence> inside = new LinkedHashMap<>();
  private final StoredZip zip;

  /**
   * @param licences those of upstream sources, by their names
   */
  CapsuleWriter(
      CapsuleContents contents,
      HeaderScrubber scrubber,
      Map<String, Licence> licences,
      OutputStream out) {
    this.contents = contents;
    this.scrubber = scrubber;
    this.licences = licences;
    this.zip = new StoredZip(out);
  }

  void write() throws IOException {
    var runs = new ArrayList<Manifest.Run>();
    for (CapsuleRun run : contents.runs()) {
      runs.add(write(run, runs.size() + 1));
    }
    var experiments = new ArrayList<String>();
    for (CapsuleExperiment experiment : contents.experiments()) {
      String name = CapsuleFormat.experiment(experiments.size() + 1);
      put(name, CapsuleExperimentFile.print(scrubber.scrub(experiment)));
      experiments.add(name);
    }
    put(CapsuleFormat.LICENCES, LicenceFile.print(List.copyOf(inside.values())));
    var manifest =
        new Manifest(
            CapsuleFormat.VERSION, entries, runs, experiments, Optional.of(CapsuleFormat.LICENCES));
    zip.put(CapsuleFormat.MANIFEST, manifest.print());
    zip.finish();
  }

  private Manifest.Run write(CapsuleRun run, int number) throws IOException {
    // Whoever opens it has a recorded run; so a capsule that is exported again is the same file.
    RunHeader header = scrubber.scrub(run.header()).asRecorded();
    header = header.withMaterials(materials(header));
    byte[] stream = StreamScrubber.scrub(stream(run));
    if (stream.length > CapsuleFormat.LARGEST_STREAM.bytes()) {
      throw LabException.input(
          "A run that began at %s has a stream of %s, and a capsule takes %s; leave it out."
              .formatted(
                  header.startedAt(), new ByteSize(stream.length), CapsuleFormat.LARGEST_STREAM));
    }
    String derived = DerivedFigures.print(analysed(header, stream, number));
    put(CapsuleFormat.header(number), RunHeaderFile.print(header).getBytes(StandardCharsets.UTF_8));
    put(CapsuleFormat.stream(number), stream);
    put(CapsuleFormat.derived(number), derived.getBytes(StandardCharsets.UTF_8));
    return new Manifest.Run(
        CapsuleFormat.header(number),
        CapsuleFormat.stream(number),
        Optional.of(CapsuleFormat.derived(number)));
  }

  /** Puts in what the run was made of, as far as it is to go in, and gives its hashes. */
  private RunMaterials materials(RunHeader header) throws IOException {
    RunMaterials materials = header.materials();
    Optional<Sha256> config = materials.config();
    Optional<byte[]> configBytes = config.flatMap(contents.materials());
    if (configBytes.isPresent()) {
      config = Optional.of(material(ConfigScrubber.scrub(configBytes.get())));
    }
    for (Sha256 hash : materials.inputs()) {
      Optional<byte[]> bytes = contents.materials().apply(hash);
      if (bytes.isPresent()) {
        material(bytes.get());
        String part = materials.module().equals(Optional.of(hash)) ? header.moduleName() : "input";
        licence(new Licence(part, Licence.UNKNOWN, ""));
      }
    }
    Optional<byte[]> image = materials.image().flatMap(contents.materials());
    if (image.isPresent()) {
      scrubber.ownFolderIn(image.get()).ifPresent(CapsuleWriter::refuseImageThatNames);
      material(image.get());
      licensed(header.image().revisions());
    }
    return materials.withConfig(config);
  }

  private static void refuseImageThatNames(String folder) {
    throw LabException.input(
        "The image names the folder %s of this machine, as a compiler may write it into assertions and symbols; leave the image out, or build it in a folder that may be published."
            .formatted(folder));
  }

  /** An image is made of what its revisions name, and of Krunlab's own libraries. */
  private void licensed(Map<String, String> revisions) {
    for (String part : revisions.keySet()) {
      Licence known = licences.get(part);
      if (known != null) {
        licence(known);
      }
    }
  }

  private void licence(Licence licence) {
    inside.putIfAbsent(licence.part(), licence);
  }

  private Sha256 material(byte[] bytes) throws IOException {
    Sha256 hash = Sha256.of(bytes);
    String name = CapsuleFormat.material(hash);
    if (!entries.containsKey(name)) {
      put(name, bytes);
    }
    return hash;
  }

  private void put(String name, byte[] bytes) throws IOException {
    zip.put(name, bytes);
    entries.put(name, new Capsule.Entry(name, new ByteSize(bytes.length), Sha256.of(bytes)));
  }

  private static CompletedRun analysed(RunHeader header, byte[] stream, int number) {
    var analysis = new RunAnalysis(RunListener.NONE);
    analysis.feed(stream, 0, stream.length);
    return new CompletedRun(new RunId(number), header, analysis.finish());
  }

  private static byte[] stream(CapsuleRun run) {
    var bytes = new ByteArrayOutputStream();
    run.replay(bytes::write);
    return bytes.toByteArray();
  }
}
