@NullMarked
package org.krunlab.core.measure.stream;

import org.jspecify.annotations.NullMarked;
