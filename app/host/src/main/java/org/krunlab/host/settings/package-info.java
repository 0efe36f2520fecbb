/** The user's settings and the folders Krunlab uses. */
@NullMarked
package org.krunlab.host.settings;

import org.jspecify.annotations.NullMarked;
