/** What it means: the profile in a confidential machine. */
@NullMarked
package org.krunlab.desktop.confidential;

import org.jspecify.annotations.NullMarked;
