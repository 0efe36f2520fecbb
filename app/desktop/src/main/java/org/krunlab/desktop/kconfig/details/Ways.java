package org.krunlab.desktop.kconfig.details;

import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.answer.Fixes;
import org.krunlab.core.kconfig.value.Assignment;

/**
 * The ways to a value the user wishes for.
 *
 * @param fixes null while they are looked for
 */
public record Ways(Assignment wanted, @Nullable Fixes fixes) {}
