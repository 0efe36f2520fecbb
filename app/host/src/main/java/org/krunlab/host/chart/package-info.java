/**
 * Draws the charts of reports: the same for the window, for pages and for pictures. It knows no
 * machine, which is why the window may use it as it stands.
 */
@NullMarked
package org.krunlab.host.chart;

import org.jspecify.annotations.NullMarked;
