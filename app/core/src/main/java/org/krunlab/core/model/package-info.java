/** The nouns of the laboratory: runtimes, profiles, images, machines and units. */
@NullMarked
package org.krunlab.core.model;

import org.jspecify.annotations.NullMarked;
