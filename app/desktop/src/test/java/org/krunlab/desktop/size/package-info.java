/** Tests of what is told of an image. */
@NullMarked
package org.krunlab.desktop.size;

import org.jspecify.annotations.NullMarked;
