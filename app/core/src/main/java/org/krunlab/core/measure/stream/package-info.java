/**
 * The launcher's stream ({@code docs/launcher-protocol.md}) as Java sees it: bytes in, events out.
 * All moments in it were stamped by the launcher; nothing here reads a clock.
 */
@NullMarked
package org.krunlab.core.measure.stream;

import org.jspecify.annotations.NullMarked;
