package org.krunlab.desktop.session;

import java.time.InstantSource;
import org.krunlab.core.experiment.AotCompilerBuild;
import org.krunlab.core.experiment.BootRun;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.HostProbe;
import org.krunlab.core.experiment.ImageReader;
import org.krunlab.core.experiment.KconfigSource;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.MissingCompiler;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.experiment.PrepareImage;
import org.krunlab.core.experiment.Refusals;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.SaveBundle;
import org.krunlab.core.experiment.capsule.CapsuleArchive;
import org.krunlab.core.experiment.capsule.ExportRuns;
import org.krunlab.core.experiment.capsule.ImportCapsule;
import org.krunlab.core.experiment.capsule.ImportRun;
import org.krunlab.core.experiment.capsule.Rerun;
import org.krunlab.core.experiment.conduct.Bench;
import org.krunlab.core.experiment.conduct.Conductor;
import org.krunlab.core.experiment.conduct.Watch;
import org.krunlab.core.experiment.confidential.CheckReadiness;
import org.krunlab.core.experiment.history.History;
import org.krunlab.core.experiment.history.WriteReport;
import org.krunlab.core.experiment.oracle.ExpectModule;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.sweep.PriceLists;
import org.krunlab.core.experiment.twins.BootTwins;
import org.krunlab.core.measure.anatomy.Surroundings;
import org.krunlab.core.model.Profile;
import org.krunlab.core.wasm.TrustedSurface;

/**
 * What the window can have done. Each is made when it is asked for, on a background thread: opening
 * the store or looking for the launcher takes time and can fail with a sentence.
 */
public final class UseCases {
  private final Laboratory laboratory;

  public UseCases(Laboratory laboratory) {
    this.laboratory = laboratory;
  }

  HostProbe probe() {
    return laboratory.probe();
  }

  PrepareImage prepare() {
    return new PrepareImage(laboratory.builder());
  }

  Refusals refusals() {
    return new Refusals(laboratory::kconfig);
  }

  ModuleSource modules() {
    return laboratory.modules();
  }

  AotCompilerBuild compiler() {
    return laboratory.aotCompiler();
  }

  CheckReadiness readiness() {
    return new CheckReadiness(laboratory.confidential(), boot());
  }

  SaveBundle bundles() {
    return new SaveBundle(laboratory.modules(), laboratory.initrds(), laboratory.bundles());
  }

  public MissingCompiler missingCompiler() {
    return new MissingCompiler(laboratory.modules(), laboratory.aotCompiler());
  }

  BootRun boot() {
    return new BootRun(
        laboratory.engine(),
        laboratory.modules(),
        laboratory.initrds(),
        laboratory.store(),
        laboratory.materials(),
        InstantSource.system());
  }

  ExpectModule expectations() {
    return new ExpectModule(laboratory.modules(), laboratory.oracle());
  }

  KconfigSource kconfig() {
    return laboratory.kconfig();
  }

  PriceLists prices() {
    return laboratory.prices();
  }

  /** Makes experiments with what the window works with. */
  Conductor conductor(Bench bench, Watch watch, CancelToken cancel) {
    return new Conductor(
        bench, laboratory.experiments(), library(), InstantSource.system(), watch, cancel);
  }

  public Experiments experiments() {
    return laboratory.experiments();
  }

  BootTwins twins(Bench bench) {
    return new BootTwins(bench, laboratory.consoleGauge(), library());
  }

  public RunStore store() {
    return laboratory.store();
  }

  public History history() {
    return History.of(laboratory, InstantSource.system());
  }

  CapsuleArchive capsules() {
    return laboratory.capsules();
  }

  ExportRuns exports() {
    return new ExportRuns(laboratory, InstantSource.system());
  }

  ImportCapsule capsuleImports() {
    return new ImportCapsule(laboratory.store(), laboratory.intake());
  }

  Materials materials() {
    return laboratory.materials();
  }

  Rerun rerun() {
    return new Rerun(laboratory.materials(), laboratory.modules());
  }

  ImportRun imports() {
    return new ImportRun(laboratory.store());
  }

  public ImageReader images() {
    return laboratory.images();
  }

  /** What images of a profile are trusted together with. */
  public Surroundings around(Profile profile) {
    return TrustedSurface.of(profile, laboratory.modules(), laboratory.engine().libraryBytes());
  }

  public RunLibrary library() {
    return new RunLibrary(laboratory.store());
  }

  public WriteReport reports() {
    return new WriteReport(laboratory, InstantSource.system());
  }
}
