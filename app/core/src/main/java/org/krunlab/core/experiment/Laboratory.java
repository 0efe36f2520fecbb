package org.krunlab.core.experiment;

import org.krunlab.core.experiment.capsule.CapsuleArchive;
import org.krunlab.core.experiment.capsule.Intake;
import org.krunlab.core.experiment.confidential.ConfidentialMachine;
import org.krunlab.core.experiment.history.HistoryStore;
import org.krunlab.core.experiment.oracle.Oracle;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.sweep.PriceLists;

/**
 * All ports at once, as one machine offers them. What a front end is given; each adapter is made
 * when it is first asked for.
 */
public interface Laboratory {
  HostProbe probe();

  ConsoleGauge consoleGauge();

  EmptyGuest emptyGuest();

  ImageBuilder builder();

  ImageReader images();

  KconfigSource kconfig();

  ConfigurationReferee referee();

  ProfileLibrary profiles();

  VmEngine engine();

  BundleWriter bundles();

  ModuleSource modules();

  AotCompilerBuild aotCompiler();

  Oracle oracle();

  ConfidentialMachine confidential();

  InitrdWriter initrds();

  RunStore store();

  Materials materials();

  HistoryStore history();

  CapsuleArchive capsules();

  Intake intake();

  ReportRenderer reports();

  Experiments experiments();

  PriceLists prices();

  Spending spending();

  TextFiles texts();
}
