/** Keeps runs in SQLite, their streams in files beside it. */
@NullMarked
package org.krunlab.host.store;

import org.jspecify.annotations.NullMarked;
