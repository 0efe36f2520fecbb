/** Krunlab's decisions, free of any toolkit, process, network or database. */
@NullMarked
package org.krunlab.core;

import org.jspecify.annotations.NullMarked;
