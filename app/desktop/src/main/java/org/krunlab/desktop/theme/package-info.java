/** Which style sheets a scene wears. */
@NullMarked
package org.krunlab.desktop.theme;

import org.jspecify.annotations.NullMarked;
