/**
 * The twins of one profile beside each other: what watching a boot costs, and where its time goes.
 */
@NullMarked
package org.krunlab.core.experiment.twins;

import org.jspecify.annotations.NullMarked;
