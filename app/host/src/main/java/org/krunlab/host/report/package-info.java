/** Writes reports into files of every format. */
@NullMarked
package org.krunlab.host.report;

import org.jspecify.annotations.NullMarked;
