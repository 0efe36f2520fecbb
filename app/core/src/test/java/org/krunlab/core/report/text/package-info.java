@NullMarked
package org.krunlab.core.report.text;

import org.jspecify.annotations.NullMarked;
