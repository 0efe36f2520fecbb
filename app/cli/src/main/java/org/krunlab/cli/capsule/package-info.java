/** Capsules: written, taken in, looked into, replayed, run again. */
@NullMarked
package org.krunlab.cli.capsule;

import org.jspecify.annotations.NullMarked;
