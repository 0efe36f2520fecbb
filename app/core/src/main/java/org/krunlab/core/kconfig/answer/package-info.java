/** What a configuration can be asked: why, what if, how to, where. */
@NullMarked
package org.krunlab.core.kconfig.answer;

import org.jspecify.annotations.NullMarked;
