@NullMarked
package org.krunlab.core.measure.console;

import org.jspecify.annotations.NullMarked;
