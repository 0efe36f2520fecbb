/** One machine: built, booted, looked at, and its log read. */
@NullMarked
package org.krunlab.cli.run;

import org.jspecify.annotations.NullMarked;
