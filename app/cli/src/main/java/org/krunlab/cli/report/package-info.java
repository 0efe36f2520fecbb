/** Reports into files. */
@NullMarked
package org.krunlab.cli.report;

import org.jspecify.annotations.NullMarked;
