/** What this machine knows of confidential guests. */
@NullMarked
package org.krunlab.host.confidential;

import org.jspecify.annotations.NullMarked;
