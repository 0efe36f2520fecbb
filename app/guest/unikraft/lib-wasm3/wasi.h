/* SPDX-License-Identifier: Apache-2.0 */
/* How a module comes to its WASI: posix/wasi.c or native/wasi.c, by the port. */
#ifndef KRUNLAB_WASM3_WASI_H
#define KRUNLAB_WASM3_WASI_H

#include <wasm3.h>

#include <krunlab/runtime.h>

/* Links what the module imports of WASI. Returns NULL or Wasm3's word for what is wrong. */
M3Result krunlab_wasm3_wasi_link(IM3Module module, const struct krunlab_run *run);

/* What the module gave to proc_exit. */
uint32_t krunlab_wasm3_wasi_exit_code(void);

#endif /* KRUNLAB_WASM3_WASI_H */
