/** Runs and experiments that are kept: found, tagged, drawn over time, cleaned up, checked. */
@NullMarked
package org.krunlab.cli.history;

import org.jspecify.annotations.NullMarked;
