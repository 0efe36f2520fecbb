@NullMarked
package org.krunlab.host.report;

import org.jspecify.annotations.NullMarked;
