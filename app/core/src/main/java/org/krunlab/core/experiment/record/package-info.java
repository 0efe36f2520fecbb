/** Experiments as they are kept: what was asked, and which runs were made for it. */
@NullMarked
package org.krunlab.core.experiment.record;

import org.jspecify.annotations.NullMarked;
