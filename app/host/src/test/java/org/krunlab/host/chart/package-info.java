@NullMarked
package org.krunlab.host.chart;

import org.jspecify.annotations.NullMarked;
