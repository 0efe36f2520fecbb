@NullMarked
package org.krunlab.core.measure.clock;

import org.jspecify.annotations.NullMarked;
