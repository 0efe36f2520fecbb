/** Working on a configuration: undo and redo, what is pending, slots, merging with a file. */
@NullMarked
package org.krunlab.core.kconfig.edit;

import org.jspecify.annotations.NullMarked;
