/** Takes over what other tools were told: configuration files and Kraftfiles become profiles. */
@NullMarked
package org.krunlab.core.experiment.adoption;

import org.jspecify.annotations.NullMarked;
