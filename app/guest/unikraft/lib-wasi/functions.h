/* SPDX-License-Identifier: Apache-2.0 */
#include <krunlab/wasi_functions.h>

#define WASI_DECLARE(name, signature) uint32_t krunlab_wasi_##name(wasi_call call);
WASI_FUNCTIONS(WASI_DECLARE, WASI_DECLARE)
