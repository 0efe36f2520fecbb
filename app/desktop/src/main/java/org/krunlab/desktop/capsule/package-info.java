/** Capsules and recorded runs: replay, run again, export, import. */
@NullMarked
package org.krunlab.desktop.capsule;

import org.jspecify.annotations.NullMarked;
