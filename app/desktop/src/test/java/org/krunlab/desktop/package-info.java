@NullMarked
package org.krunlab.desktop;

import org.jspecify.annotations.NullMarked;
