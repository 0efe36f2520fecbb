/** Values: what the user set, what is in force, and why they differ. */
@NullMarked
package org.krunlab.core.kconfig.value;

import org.jspecify.annotations.NullMarked;
