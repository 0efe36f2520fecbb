/* SPDX-License-Identifier: Apache-2.0 */
/* A runtime without WASI: a module can only compute and return. */
#include "wasi.h"

bool krunlab_wamr_wasi_register(const struct krunlab_run *run)
{
	(void)run;
	return true;
}

void krunlab_wamr_wasi_prepare(wasm_module_t module, const struct krunlab_run *run)
{
	(void)module;
	(void)run;
}

uint32_t krunlab_wamr_wasi_exit_code(wasm_module_inst_t instance)
{
	(void)instance;
	return 0;
}
