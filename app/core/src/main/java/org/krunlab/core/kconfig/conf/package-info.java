/**
 * What the C tool {@code conf} says and asks, word for word, because scripts and people go by it;
 * and the files it leaves for a build.
 */
@NullMarked
package org.krunlab.core.kconfig.conf;

import org.jspecify.annotations.NullMarked;
