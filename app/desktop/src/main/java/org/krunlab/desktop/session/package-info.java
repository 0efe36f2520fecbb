/** What the panes have in common: the profile, the machine and the run on show. */
@NullMarked
package org.krunlab.desktop.session;

import org.jspecify.annotations.NullMarked;
