/** Tests of the offer to build wamrc. */
@NullMarked
package org.krunlab.desktop.compiler;

import org.jspecify.annotations.NullMarked;
