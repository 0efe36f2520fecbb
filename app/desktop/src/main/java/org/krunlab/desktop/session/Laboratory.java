package org.krunlab.desktop.session;

import org.krunlab.core.experiment.BootRun;
import org.krunlab.core.experiment.CapsuleArchive;
import org.krunlab.core.experiment.HostProbe;
import org.krunlab.core.experiment.ImportRun;
import org.krunlab.core.experiment.PrepareImage;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.RunStore;

/**
 * The use cases that the window offers, and what they stand on.
 *
 * @param probe finds out what the machine can do
 * @param prepare has images built
 * @param boot boots them
 * @param store lists the runs that were made
 * @param library opens them
 * @param capsules holds the runs that come with Krunlab
 * @param imports takes them into the store
 */
public record Laboratory(
    HostProbe probe,
    PrepareImage prepare,
    BootRun boot,
    RunStore store,
    RunLibrary library,
    CapsuleArchive capsules,
    ImportRun imports) {}
