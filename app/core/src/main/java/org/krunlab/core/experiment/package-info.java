/** What a user does in the laboratory (prepare, build, boot, compare) and the ports it needs. */
@NullMarked
package org.krunlab.core.experiment;

import org.jspecify.annotations.NullMarked;
