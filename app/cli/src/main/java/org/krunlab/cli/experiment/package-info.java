/** Many boots: comparisons, sweeps, bisects, claims, and how often verdicts err. */
@NullMarked
package org.krunlab.cli.experiment;

import org.jspecify.annotations.NullMarked;
