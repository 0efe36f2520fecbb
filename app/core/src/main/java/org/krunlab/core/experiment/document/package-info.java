/** Writes runs and experiments down as reports: what is told of them, in which order. */
@NullMarked
package org.krunlab.core.experiment.document;

import org.jspecify.annotations.NullMarked;
