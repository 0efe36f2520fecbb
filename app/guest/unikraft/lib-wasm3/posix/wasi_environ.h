/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_WASI_ENVIRON_H
#define KRUNLAB_WASI_ENVIRON_H

#include <wasm3.h>

#include <krunlab/runtime.h>

/*
 * Replaces the environment functions of Wasm3's WASI, which always tell of an empty environment,
 * by ones that give run->envp. To be called after m3_LinkWASI; a module that does not import them
 * is left as it is.
 */
M3Result wasi_environ_link(IM3Module module, const struct krunlab_run *run);

#endif /* KRUNLAB_WASI_ENVIRON_H */
