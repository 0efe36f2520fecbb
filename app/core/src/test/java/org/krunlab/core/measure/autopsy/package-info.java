@NullMarked
package org.krunlab.core.measure.autopsy;

import org.jspecify.annotations.NullMarked;
