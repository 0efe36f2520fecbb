/** {@code krunlab conf}: the C tool of Kconfig for scripts and builds, option by option. */
@NullMarked
package org.krunlab.cli.conf;

import org.jspecify.annotations.NullMarked;
