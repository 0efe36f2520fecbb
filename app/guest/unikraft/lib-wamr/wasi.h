/* SPDX-License-Identifier: Apache-2.0 */
/* How a module comes to its WASI: posix/wasi.c or native/wasi.c, by the port. */
#ifndef KRUNLAB_WAMR_WASI_H
#define KRUNLAB_WAMR_WASI_H

#include <stdbool.h>
#include <stdint.h>

#include <wasm_export.h>

#include <krunlab/runtime.h>

/* To be called before a module is loaded; false where there is no memory for it. */
bool krunlab_wamr_wasi_register(const struct krunlab_run *run);

/* To be called before a module is instantiated. */
void krunlab_wamr_wasi_prepare(wasm_module_t module, const struct krunlab_run *run);

/* What the module gave to proc_exit, or 0. */
uint32_t krunlab_wamr_wasi_exit_code(wasm_module_inst_t instance);

#endif /* KRUNLAB_WAMR_WASI_H */
