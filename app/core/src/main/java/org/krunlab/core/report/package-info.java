/** A report as a document, free of any renderer. */
@NullMarked
package org.krunlab.core.report;

import org.jspecify.annotations.NullMarked;
