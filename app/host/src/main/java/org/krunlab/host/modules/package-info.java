/** Gives the sample modules and the user's own module files. */
@NullMarked
package org.krunlab.host.modules;

import org.jspecify.annotations.NullMarked;
