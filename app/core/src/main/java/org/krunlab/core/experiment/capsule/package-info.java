/** What leaves the lab in one file, and what can be done with it elsewhere. */
@NullMarked
package org.krunlab.core.experiment.capsule;

import org.jspecify.annotations.NullMarked;
