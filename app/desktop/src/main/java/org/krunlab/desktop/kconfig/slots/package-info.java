/** Two configurations kept aside, and how they differ. */
@NullMarked
package org.krunlab.desktop.kconfig.slots;

import org.jspecify.annotations.NullMarked;
