/** Drives Unikraft's own make and keeps what it builds, addressed by content. */
@NullMarked
package org.krunlab.host.build;

import org.jspecify.annotations.NullMarked;
