/* SPDX-License-Identifier: Apache-2.0 */
/* WAMR's own WASI, which stands on the C library. */
#include "wasi.h"

bool krunlab_wamr_wasi_register(const struct krunlab_run *run)
{
	(void)run;
	return true;
}

void krunlab_wamr_wasi_prepare(wasm_module_t module, const struct krunlab_run *run)
{
	static const char *directories[] = { "/" };

	wasm_runtime_set_wasi_args(module, directories, 1, NULL, 0, (const char **)run->envp, run->envc,
				   run->argv, run->argc);
}

uint32_t krunlab_wamr_wasi_exit_code(wasm_module_inst_t instance)
{
	return wasm_runtime_get_wasi_exit_code(instance);
}
