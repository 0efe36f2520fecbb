package org.krunlab.host.capsule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunHeaderFile;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleExperiment;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.capsule.Licence;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Sha256;

/**
 * Reads one capsule, all of it or nothing. It may come from anywhere, so nothing in it is trusted,
 * and nothing is unpacked to a disk.
 */
final class CapsuleReader {
  private final Refusal refusal;
  private final CapsuleZip.Source source;
  private final Set<String> used = new LinkedHashSet<>();

  /**
   * @param name for sentences
   */
  CapsuleReader(String name, CapsuleZip.Source source) {
    this.refusal = new Refusal(name);
    this.source = source;
  }

  /**
   * @throws LabException where it is no capsule, damaged, made to harm, or of a newer version
   */
  Capsule open() {
    try (CapsuleZip zip = CapsuleZip.open(source, refusal)) {
      if (!zip.entries().containsKey(CapsuleFormat.MANIFEST)) {
        throw refusal.noCapsule("it has no " + CapsuleFormat.MANIFEST);
      }
      Manifest manifest =
          Manifest.parse(zip.bytes(CapsuleFormat.MANIFEST, CapsuleFormat.LARGEST_TEXT), refusal);
      SequencedMap<String, Capsule.Entry> entries = entries(zip, manifest);
      var runs = new ArrayList<CapsuleRun>();
      for (Manifest.Run listed : manifest.runs()) {
        runs.add(run(zip, listed, entries));
      }
      List<CapsuleExperiment> experiments = experiments(zip, manifest);
      List<Licence> licences =
          manifest.licences().isEmpty()
              ? List.of()
              : LicenceFile.parse(text(zip, manifest.licences().get()), refusal);
      if (manifest.version() >= CapsuleFormat.FIRST_WITH_HASHES) {
        refuseTheUnused(entries);
      }
      return new OpenedCapsule(
          refusal,
          source,
          manifest.version(),
          runs,
          experiments,
          licences,
          List.copyOf(entries.values()));
    } catch (IOException e) {
      throw refusal.of("it cannot be read (%s)".formatted(e.getMessage()), "check the disk");
    }
  }

  /** Every entry but the manifest, read to its end; of version 2 as the manifest says. */
  private SequencedMap<String, Capsule.Entry> entries(CapsuleZip zip, Manifest manifest)
      throws IOException {
    boolean hashed = manifest.version() >= CapsuleFormat.FIRST_WITH_HASHES;
    if (hashed && !zip.isCanonical()) {
      throw refusal.damaged("its zip is not written as Krunlab writes it");
    }
    var found = new LinkedHashMap<String, Capsule.Entry>();
    for (ZipLayout.Entry entry : zip.entries().values()) {
      if (!entry.name().equals(CapsuleFormat.MANIFEST)) {
        Capsule.Entry listed = manifest.entries().get(entry.name());
        if (hashed && listed == null) {
          throw refusal.damaged("its manifest does not list '%s'".formatted(entry.name()));
        }
        if (listed != null && listed.size().bytes() != entry.size()) {
          throw refusal.damaged(
              "'%s' has %,d bytes, and its manifest says %,d"
                  .formatted(entry.name(), entry.size(), listed.size().bytes()));
        }
        Capsule.Entry read = hashed(zip, entry);
        if (listed != null && !listed.sha256().equals(read.sha256())) {
          throw refusal.damaged(
              "'%s' does not have the SHA-256 that its manifest says".formatted(entry.name()));
        }
        found.put(entry.name(), read);
      }
    }
    for (String listed : manifest.entries().keySet()) {
      if (!found.containsKey(listed)) {
        throw refusal.damaged("its entry '%s' is missing".formatted(listed));
      }
    }
    return found;
  }

  private static Capsule.Entry hashed(CapsuleZip zip, ZipLayout.Entry entry) throws IOException {
    var digest = Sha256.digest();
    zip.copy(entry.name(), CapsuleFormat.LARGEST_MATERIAL, digest::update);
    return new Capsule.Entry(entry.name(), new ByteSize(entry.size()), Sha256.of(digest));
  }

  private CapsuleRun run(
      CapsuleZip zip, Manifest.Run listed, SequencedMap<String, Capsule.Entry> entries)
      throws IOException {
    RunHeader header = header(zip, listed.header());
    use(listed.stream());
    var check = new StreamCheck(refusal, listed.stream());
    zip.copy(listed.stream(), CapsuleFormat.LARGEST_STREAM, check);
    check.finish();
    Optional<String> derived =
        listed.derived().isPresent()
            ? Optional.of(text(zip, listed.derived().get()))
            : Optional.empty();
    for (Sha256 hash : header.materials().all()) {
      String name = CapsuleFormat.material(hash);
      Capsule.Entry material = entries.get(name);
      if (material != null) {
        used.add(name);
        if (!material.sha256().equals(hash)) {
          throw refusal.damaged("'%s' is not what its name says".formatted(name));
        }
      }
    }
    Capsule.Entry stream = entries.get(listed.stream());
    if (stream == null) {
      throw refusal.damaged("its entry '%s' is missing".formatted(listed.stream()));
    }
    return new ZippedRun(refusal, source, header, stream, derived);
  }

  private RunHeader header(CapsuleZip zip, String entry) throws IOException {
    String text = text(zip, entry);
    try {
      return RunHeaderFile.parse(text, refusal.name() + ", " + entry).asRecorded();
    } catch (LabException e) {
      throw refusal.of(
          "'%s' cannot be read: %s".formatted(entry, withoutPeriod(e.sentence())),
          "get the whole file again");
    }
  }

  private List<CapsuleExperiment> experiments(CapsuleZip zip, Manifest manifest)
      throws IOException {
    var experiments = new ArrayList<CapsuleExperiment>();
    for (String entry : manifest.experiments()) {
      CapsuleExperiment experiment = CapsuleExperimentFile.parse(text(zip, entry), entry, refusal);
      String flaw = experiment.flaw(manifest.runs().size());
      if (!flaw.isEmpty()) {
        throw refusal.damaged("'%s' cannot be: %s".formatted(entry, flaw));
      }
      experiments.add(experiment);
    }
    return List.copyOf(experiments);
  }

  /** A text that is JSON without a key twice. */
  private String text(CapsuleZip zip, String entry) throws IOException {
    use(entry);
    byte[] bytes = zip.bytes(entry, CapsuleFormat.LARGEST_TEXT);
    var json = new StrictJson(refusal, entry);
    json.object(bytes);
    return json.text(bytes);
  }

  private void use(String entry) {
    if (!used.add(entry)) {
      throw refusal.damaged("it uses '%s' for two things".formatted(entry));
    }
  }

  private void refuseTheUnused(SequencedMap<String, Capsule.Entry> entries) {
    for (String name : entries.keySet()) {
      if (!used.contains(name)) {
        throw refusal.damaged("nothing in it refers to its entry '%s'".formatted(name));
      }
    }
  }

  private static String withoutPeriod(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
