@NullMarked
package org.krunlab.core.bootlog;

import org.jspecify.annotations.NullMarked;
