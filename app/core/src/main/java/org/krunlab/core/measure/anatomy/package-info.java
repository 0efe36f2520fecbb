/**
 * What an image consists of, by library, section and symbol; how two images differ; and what has to
 * be trusted. The numbers are defined in {@code docs/image-anatomy.md}.
 */
@NullMarked
package org.krunlab.core.measure.anatomy;

import org.jspecify.annotations.NullMarked;
