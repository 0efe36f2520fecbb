/** The preprocessor of the Kconfig language: variables, functions, environment. */
@NullMarked
package org.krunlab.core.kconfig.macro;

import org.jspecify.annotations.NullMarked;
