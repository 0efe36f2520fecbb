/** Wasm modules: samples, what is in one, which runtime can run it, what it ought to do. */
@NullMarked
package org.krunlab.cli.module;

import org.jspecify.annotations.NullMarked;
