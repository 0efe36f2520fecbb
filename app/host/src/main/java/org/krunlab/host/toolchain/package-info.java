/** Finds and runs the programs of the machine that a build needs. */
@NullMarked
package org.krunlab.host.toolchain;

import org.jspecify.annotations.NullMarked;
