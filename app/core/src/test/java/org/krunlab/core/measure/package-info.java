@NullMarked
package org.krunlab.core.measure;

import org.jspecify.annotations.NullMarked;
