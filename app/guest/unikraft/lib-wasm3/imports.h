/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_WASM3_IMPORTS_H
#define KRUNLAB_WASM3_IMPORTS_H

#include <wasm3.h>

/*
 * Wasm3 itself traps where an import that it lacks is called, and names it only if the call stands
 * in _start. A module that lacks one cannot be linked by the standard, and saying so at once spares
 * the user half a run. To be called when all is linked; returns NULL, or words that name the first.
 */
M3Result krunlab_wasm3_missing_import(IM3Module module);

#endif /* KRUNLAB_WASM3_IMPORTS_H */
