/** Tests of the list of runs. */
@NullMarked
package org.krunlab.desktop.runs;

import org.jspecify.annotations.NullMarked;
