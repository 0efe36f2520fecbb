/** Left, below: the configuration of Unikraft. */
@NullMarked
package org.krunlab.desktop.kconfig;

import org.jspecify.annotations.NullMarked;
