@NullMarked
package org.krunlab.desktop.setup;

import org.jspecify.annotations.NullMarked;
