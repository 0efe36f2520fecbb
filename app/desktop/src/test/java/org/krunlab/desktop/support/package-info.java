/** Stand-ins for the machine: a store in memory, an engine that plays a made-up boot. */
@NullMarked
package org.krunlab.desktop.support;

import org.jspecify.annotations.NullMarked;
