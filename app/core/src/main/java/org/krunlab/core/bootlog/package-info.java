/**
 * The console of a Unikraft guest: bytes in, one event per line out, and from the events the phases
 * of the boot and how it ended. The grammar is told in {@code docs/boot-log.md}. This package
 * depends on nothing but the Java platform.
 */
@NullMarked
package org.krunlab.core.bootlog;

import org.jspecify.annotations.NullMarked;
