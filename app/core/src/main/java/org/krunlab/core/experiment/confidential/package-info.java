/**
 * What a confidential virtual machine asks of a guest, and what a guest would have to show there.
 */
@NullMarked
package org.krunlab.core.experiment.confidential;

import org.jspecify.annotations.NullMarked;
