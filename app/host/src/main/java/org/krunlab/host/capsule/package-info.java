/** Writes and reads capsules. */
@NullMarked
package org.krunlab.host.capsule;

import org.jspecify.annotations.NullMarked;
