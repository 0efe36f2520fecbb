@NullMarked
package org.krunlab.desktop.headline;

import org.jspecify.annotations.NullMarked;
