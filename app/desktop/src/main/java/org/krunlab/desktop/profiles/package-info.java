/** The user's named profiles: choosing, saving, importing. */
@NullMarked
package org.krunlab.desktop.profiles;

import org.jspecify.annotations.NullMarked;
