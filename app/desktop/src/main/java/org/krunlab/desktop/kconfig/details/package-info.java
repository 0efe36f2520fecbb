/** All there is to say of one option: why, what with, what if, and how to. */
@NullMarked
package org.krunlab.desktop.kconfig.details;

import org.jspecify.annotations.NullMarked;
