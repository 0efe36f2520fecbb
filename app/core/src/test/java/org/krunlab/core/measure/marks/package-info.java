@NullMarked
package org.krunlab.core.measure.marks;

import org.jspecify.annotations.NullMarked;
