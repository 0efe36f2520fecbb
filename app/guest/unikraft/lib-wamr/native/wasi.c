/* SPDX-License-Identifier: Apache-2.0 */
/* lib-wasi as native functions of WAMR. */
#include "wasi.h"

#include <stdlib.h>

#include <krunlab/wasi.h>

#include "stubs.h"

#define FIRST_PARAMETER 2 /* in a signature, after the result and the parenthesis */

#define OUT_OF_BOUNDS "out of bounds memory access"
/* Words by which WAMR tells an orderly end from a trap. */
#define PROC_EXIT "wasi proc exit"

uint32_t krunlab_wamr_wasi_call(wasm_exec_env_t env, uint32_t index, uint64_t *args);

/* Calls the function of that index. WAMR has made pointers of all addresses; see stubs.S. */
uint32_t krunlab_wamr_wasi_call(wasm_exec_env_t env, uint32_t index, uint64_t *args)
{
	const struct krunlab_wasi_function *function = &krunlab_wasi_functions[index];
	wasm_module_inst_t instance = wasm_runtime_get_module_inst(env);
	wasm_memory_inst_t memory = wasm_runtime_get_default_memory(instance);
	struct krunlab_wasi_call call = { .args = args };
	uint32_t result;

	if (memory) {
		call.memory = wasm_memory_get_base_address(memory);
		call.memory_len = wasm_memory_get_cur_page_count(memory) *
				  wasm_memory_get_bytes_per_page(memory);
	}
	for (const char *p = function->signature + FIRST_PARAMETER; *p != ')'; p++, args++)
		if (*p == '*')
			*args -= (uintptr_t)call.memory;
	result = function->call(&call);
	if (result == KRUNLAB_WASI_FAULT)
		wasm_runtime_set_exception(instance, OUT_OF_BOUNDS);
	else if (result == KRUNLAB_WASI_EXIT)
		wasm_runtime_set_exception(instance, PROC_EXIT);
	return result;
}

bool krunlab_wamr_wasi_register(const struct krunlab_run *run)
{
	krunlab_wasi_start(run);
	for (const char *const *module = krunlab_wasi_modules; *module; module++) {
		/* WAMR keeps the list and sorts it. */
		NativeSymbol *symbols = calloc(krunlab_wasi_function_count, sizeof(*symbols));

		if (!symbols)
			return false;
		for (size_t i = 0; i < krunlab_wasi_function_count; i++) {
			symbols[i].symbol = krunlab_wasi_functions[i].name;
			symbols[i].func_ptr = (void *)(krunlab_wamr_wasi_stubs + i * STUB_SIZE);
			symbols[i].signature = krunlab_wasi_functions[i].signature + 1;
		}
		if (!wasm_runtime_register_natives(*module, symbols,
						   krunlab_wasi_function_count))
			return false;
	}
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
	return krunlab_wasi_exit_code();
}
