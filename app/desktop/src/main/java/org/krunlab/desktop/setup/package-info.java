/** Left: what to run. */
@NullMarked
package org.krunlab.desktop.setup;

import org.jspecify.annotations.NullMarked;
