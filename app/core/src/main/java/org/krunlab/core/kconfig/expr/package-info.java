/** Conditions of the Kconfig language and their three-valued logic. */
@NullMarked
package org.krunlab.core.kconfig.expr;

import org.jspecify.annotations.NullMarked;
