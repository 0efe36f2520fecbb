package org.krunlab.core.measure;

import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.BootStory;
import org.krunlab.core.measure.stream.EndFacts;

/**
 * Everything an outcome is judged by.
 *
 * @param end what the launcher saw; null where the record breaks off before it
 * @param marks what the guest sent out of band
 * @param timeline the milestones
 * @param story what the console tells
 * @param lastText the last line the application wrote; empty where there was none
 * @param program whether a program ran the module, and no VMM with a guest
 * @param vmmWords the last line the VMM wrote to its standard error; empty where there was none
 */
record RunEvidence(
    @Nullable EndFacts end,
    Marks marks,
    Timeline timeline,
    BootStory story,
    String lastText,
    boolean program,
    String vmmWords) {}
