/** The command line: data on standard output, progress and build output on standard error. */
@NullMarked
package org.krunlab.cli;

import org.jspecify.annotations.NullMarked;
