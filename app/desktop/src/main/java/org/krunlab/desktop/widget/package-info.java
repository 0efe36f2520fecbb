/** Small controls that several panes share; they know nothing of the laboratory. */
@NullMarked
package org.krunlab.desktop.widget;

import org.jspecify.annotations.NullMarked;
