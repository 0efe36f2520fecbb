/** Recorded runs told anew, at their own pace. */
@NullMarked
package org.krunlab.core.experiment.replay;

import org.jspecify.annotations.NullMarked;
