package org.krunlab.desktop.session;

import java.time.InstantSource;
import org.krunlab.core.experiment.BootRun;
import org.krunlab.core.experiment.CapsuleArchive;
import org.krunlab.core.experiment.HostProbe;
import org.krunlab.core.experiment.ImportRun;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.PrepareImage;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.RunStore;

/**
 * What the window can have done, and what that stands on.
 *
 * @param probe finds out what the machine can do
 * @param prepare has images built
 * @param boot boots them
 * @param store lists the runs that were made
 * @param library opens them
 * @param capsules holds the runs that come with Krunlab
 * @param imports takes them into the store
 */
public record UseCases(
    HostProbe probe,
    PrepareImage prepare,
    BootRun boot,
    RunStore store,
    RunLibrary library,
    CapsuleArchive capsules,
    ImportRun imports) {

  public static UseCases of(Laboratory laboratory) {
    RunStore store = laboratory.store();
    return new UseCases(
        laboratory.probe(),
        new PrepareImage(laboratory.builder()),
        new BootRun(
            laboratory.engine(),
            laboratory.modules(),
            laboratory.initrds(),
            store,
            InstantSource.system()),
        store,
        new RunLibrary(store),
        laboratory.capsules(),
        new ImportRun(store));
  }
}
