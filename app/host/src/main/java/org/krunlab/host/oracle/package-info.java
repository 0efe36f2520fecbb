/** {@code Oracle}: modules run in the JVM, within bounds. */
@NullMarked
package org.krunlab.host.oracle;

import org.jspecify.annotations.NullMarked;
