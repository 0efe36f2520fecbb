@NullMarked
package org.krunlab.desktop.boot;

import org.jspecify.annotations.NullMarked;
