/** Tests of what is told of runs over time. */
@NullMarked
package org.krunlab.core.experiment.history;

import org.jspecify.annotations.NullMarked;
