package org.krunlab.desktop.kconfig.details;

import org.krunlab.core.kconfig.answer.Cascade;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * A value the option could have at once, and all that would follow.
 *
 * @param result the configuration with it
 */
public record WhatIf(Assignment assignment, Configuration result, Cascade cascade) {}
