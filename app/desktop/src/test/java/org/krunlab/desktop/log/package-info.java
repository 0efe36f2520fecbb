@NullMarked
package org.krunlab.desktop.log;

import org.jspecify.annotations.NullMarked;
