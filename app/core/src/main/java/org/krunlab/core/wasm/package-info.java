/** Looks into WebAssembly modules without running them. */
@NullMarked
package org.krunlab.core.wasm;

import org.jspecify.annotations.NullMarked;
