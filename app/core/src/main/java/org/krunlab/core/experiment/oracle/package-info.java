/** What a module ought to do, told by an independent runtime, and whether a guest did it. */
@NullMarked
package org.krunlab.core.experiment.oracle;

import org.jspecify.annotations.NullMarked;
