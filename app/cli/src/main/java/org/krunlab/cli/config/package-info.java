/** Kconfig options and profiles. */
@NullMarked
package org.krunlab.cli.config;

import org.jspecify.annotations.NullMarked;
