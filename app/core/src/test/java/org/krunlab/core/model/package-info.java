@NullMarked
package org.krunlab.core.model;

import org.jspecify.annotations.NullMarked;
