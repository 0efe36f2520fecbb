/** Finds out what this machine can do, by asking KVM and by booting the probe guest. */
@NullMarked
package org.krunlab.host.probe;

import org.jspecify.annotations.NullMarked;
