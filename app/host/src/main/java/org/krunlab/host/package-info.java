/** This machine as a laboratory: the adapters, put together. */
@NullMarked
package org.krunlab.host;

import org.jspecify.annotations.NullMarked;
