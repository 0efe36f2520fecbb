/** Carries experiments out: builds what they ask for, boots it in turns, keeps each run. */
@NullMarked
package org.krunlab.core.experiment.conduct;

import org.jspecify.annotations.NullMarked;
