/* SPDX-License-Identifier: Apache-2.0 */
/* A runtime without WASI: a module can only compute and return. */
#include "wasi.h"

#include "imports.h"

M3Result krunlab_wasm3_wasi_link(IM3Module module, const struct krunlab_run *run)
{
	(void)run;
	return krunlab_wasm3_missing_import(module);
}

uint32_t krunlab_wasm3_wasi_exit_code(void)
{
	return 0;
}
