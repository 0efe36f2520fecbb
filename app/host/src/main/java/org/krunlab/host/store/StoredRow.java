package org.krunlab.host.store;

import java.util.Optional;
import org.krunlab.core.experiment.RunId;

/**
 * A run as the database has it.
 *
 * @param header JSON, as {@link org.krunlab.core.experiment.RunHeaderFile} has it
 * @param discardedAt when it was put into the trash, as ISO 8601; empty where it is listed
 */
record StoredRow(
    RunId run, String header, StreamFolder.Stored stream, Optional<String> discardedAt) {}
