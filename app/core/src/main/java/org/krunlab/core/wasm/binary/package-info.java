/** The WebAssembly binary format, byte by byte: where things lie, and where they go wrong. */
@NullMarked
package org.krunlab.core.wasm.binary;

import org.jspecify.annotations.NullMarked;
