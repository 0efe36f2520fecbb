@NullMarked
package org.krunlab.desktop.widget;

import org.jspecify.annotations.NullMarked;
