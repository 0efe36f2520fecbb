@NullMarked
package org.krunlab.desktop.compare;

import org.jspecify.annotations.NullMarked;
