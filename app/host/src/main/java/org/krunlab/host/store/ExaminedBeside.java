package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.sweep.PriceListFile;
import org.krunlab.core.model.Sha256;

/** What is kept beside runs: experiments, what runs were given, price lists, what was noted. */
final class ExaminedBeside {
  private final ExperimentFolder experiments;
  private final MaterialFolder materials;
  private final Path prices;

  ExaminedBeside(ExperimentFolder experiments, MaterialFolder materials, Path prices) {
    this.experiments = experiments;
    this.materials = materials;
    this.prices = prices;
  }

  void check(Examination examination) throws IOException {
    experiments(examination);
    materials(examination);
    prices(examination);
  }

  private void experiments(Examination examination) throws IOException {
    List<ExperimentId> ids = experiments.ids();
    int begun = 0;
    for (ExperimentId id : ids) {
      examination.at("checking experiments", begun, ids.size());
      Path file = experiments.file(id);
      if (Files.size(file) == 0) {
        examination.leftover("%s is empty: the experiment did not come to begin.".formatted(file));
        continue;
      }
      begun++;
      try {
        experiments.open(id);
      } catch (LabException e) {
        examination.flaw(file, e.sentence(), "Restore it from a backup; it is in no list before.");
      }
    }
    examination.checked("Experiments: %,d; each line can be read.".formatted(begun));
  }

  private void materials(Examination examination) throws IOException {
    List<Sha256> all = List.copyOf(materials.all());
    for (int i = 0; i < all.size(); i++) {
      examination.at("checking what runs were given", i, all.size());
      for (Path file : materials.damaged(all.get(i))) {
        examination.flaw(
            file,
            "A module or file that runs were given is not what it was, and is not given to any.",
            "Import a capsule that holds it, or restore it from a backup.");
      }
    }
    examination.checked("Materials: %,d, each against its SHA-256.".formatted(all.size()));
  }

  private void prices(Examination examination) throws IOException {
    int count = 0;
    if (Files.isDirectory(prices)) {
      try (Stream<Path> files = Files.list(prices)) {
        for (Path file :
            files.filter(one -> String.valueOf(one.getFileName()).endsWith(".json")).toList()) {
          count++;
          try {
            PriceListFile.parse(Files.readString(file), file.toString());
          } catch (LabException e) {
            examination.flaw(
                file, e.sentence(), "Remove it and find out again what the options cost.");
          }
        }
      }
    }
    examination.checked("Price lists: %,d; each can be read.".formatted(count));
  }
}
