@NullMarked
package org.krunlab.desktop.memory;

import org.jspecify.annotations.NullMarked;
