/** What images consist of, and how they differ. */
@NullMarked
package org.krunlab.cli.image;

import org.jspecify.annotations.NullMarked;
