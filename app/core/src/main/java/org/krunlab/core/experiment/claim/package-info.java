/** Published figures, and which of this machine's figures they can be. */
@NullMarked
package org.krunlab.core.experiment.claim;

import org.jspecify.annotations.NullMarked;
