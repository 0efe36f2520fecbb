package org.krunlab.core.experiment.history;

import java.nio.file.Path;

/**
 * A damaged database that was put aside and not touched since.
 *
 * @param file the database
 * @param account what was wrong, what was saved of it and what to do, in sentences
 */
public record SetAside(Path file, String account) {}
