/** What repeated runs of a figure tell: medians, intervals, differences and how sure they are. */
@NullMarked
package org.krunlab.core.measure.verdict;

import org.jspecify.annotations.NullMarked;
