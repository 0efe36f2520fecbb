/** The window's frame: header, places of the panes, keys. */
@NullMarked
package org.krunlab.desktop.shell;

import org.jspecify.annotations.NullMarked;
