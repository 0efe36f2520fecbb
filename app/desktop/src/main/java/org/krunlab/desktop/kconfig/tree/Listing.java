package org.krunlab.desktop.kconfig.tree;

import java.util.List;
import org.krunlab.desktop.kconfig.edit.Snapshot;

/**
 * The rows that are to be seen and what they are about.
 *
 * @param chosen the place of the row the user is on; -1 where there is none
 * @param note how many a search found; blank where nothing is searched for
 */
public record Listing(Snapshot snapshot, List<Row> rows, int chosen, String note) {}
