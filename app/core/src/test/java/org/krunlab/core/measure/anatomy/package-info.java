@NullMarked
package org.krunlab.core.measure.anatomy;

import org.jspecify.annotations.NullMarked;
