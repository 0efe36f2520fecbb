/** What Krunlab uses up of this machine. */
@NullMarked
package org.krunlab.host.spending;

import org.jspecify.annotations.NullMarked;
