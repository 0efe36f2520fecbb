/** Reports as PDF: selectable text, tables over pages, charts as vectors. */
@NullMarked
package org.krunlab.host.pdf;

import org.jspecify.annotations.NullMarked;
