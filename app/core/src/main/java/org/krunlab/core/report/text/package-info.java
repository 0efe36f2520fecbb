/** Reports as text: pure functions from a report to what a file or a clipboard holds. */
@NullMarked
package org.krunlab.core.report.text;

import org.jspecify.annotations.NullMarked;
