/** Tests of what is told below the panes. */
@NullMarked
package org.krunlab.desktop.status;

import org.jspecify.annotations.NullMarked;
