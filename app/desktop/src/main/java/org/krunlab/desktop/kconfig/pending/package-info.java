/** What has been changed and what follows from it. */
@NullMarked
package org.krunlab.desktop.kconfig.pending;

import org.jspecify.annotations.NullMarked;
