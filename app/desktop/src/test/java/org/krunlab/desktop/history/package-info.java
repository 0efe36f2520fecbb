/** Tests of trends and of cleaning up. */
@NullMarked
package org.krunlab.desktop.history;

import org.jspecify.annotations.NullMarked;
