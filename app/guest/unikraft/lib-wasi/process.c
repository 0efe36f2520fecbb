/* SPDX-License-Identifier: Apache-2.0 */
/* Arguments, environment and end. */
#include "call.h"
#include "functions.h"

#include "descriptors.h"

static const struct krunlab_run *started;
static uint32_t exit_code;

void krunlab_wasi_start(const struct krunlab_run *run)
{
	started = run;
	krunlab_wasi_open_streams();
}

uint32_t krunlab_wasi_exit_code(void)
{
	return exit_code;
}

static uint32_t give_sizes(wasi_call call, char *const *strings, int count)
{
	size_t bytes = 0;

	for (int i = 0; i < count; i++)
		bytes += strlen(strings[i]) + 1;
	return wasi_result(wasi_store(call, wasi_u32(call, 0), count, 4) &&
			   wasi_store(call, wasi_u32(call, 1), bytes, 4));
}

static uint32_t give_strings(wasi_call call, char *const *strings, int count)
{
	uint32_t pointers = wasi_u32(call, 0);
	uint32_t address = wasi_u32(call, 1);

	for (int i = 0; i < count; i++) {
		size_t len = strlen(strings[i]) + 1;
		char *to = wasi_memory(call, address, len);

		if (!to || !wasi_store(call, pointers + 4 * i, address, 4))
			return KRUNLAB_WASI_FAULT;
		memcpy(to, strings[i], len);
		address += len;
	}
	return WASI_SUCCESS;
}

uint32_t krunlab_wasi_args_sizes_get(wasi_call call)
{
	return give_sizes(call, started->argv, started->argc);
}

uint32_t krunlab_wasi_args_get(wasi_call call)
{
	return give_strings(call, started->argv, started->argc);
}

uint32_t krunlab_wasi_environ_sizes_get(wasi_call call)
{
	return give_sizes(call, started->envp, started->envc);
}

uint32_t krunlab_wasi_environ_get(wasi_call call)
{
	return give_strings(call, started->envp, started->envc);
}

uint32_t krunlab_wasi_proc_exit(wasi_call call)
{
	exit_code = wasi_u32(call, 0);
	return KRUNLAB_WASI_EXIT;
}
