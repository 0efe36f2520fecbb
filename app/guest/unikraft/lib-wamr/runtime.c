/* SPDX-License-Identifier: Apache-2.0 */
/* WAMR behind the seam between application and runtime. */
#include <stdio.h>
#include <string.h>

#include <uk/config.h>

#include <wasm_export.h>
#include <krunlab/runtime.h>

#include "stack_boundary.h"

/* The words by which WAMR reports that the module ended itself, which is not a trap. */
#define PROC_EXIT "wasi proc exit"
#define EXCEPTION_PREFIX "Exception: "

#if CONFIG_LIBWAMR_FAST_INTERP
#define MODE "fast interpreter"
#elif CONFIG_LIBWAMR_CLASSIC_INTERP
#define MODE "classic interpreter"
#else
#define MODE "AOT"
#endif

const char *krunlab_runtime_name(void)
{
	static char name[48];
	uint32_t major, minor, patch;

	wasm_runtime_get_version(&major, &minor, &patch);
	snprintf(name, sizeof(name), "WAMR %u.%u.%u " MODE, major, minor, patch);
	return name;
}

/*
 * WAMR itself only warns and traps at the call of a missing import. A module that lacks one cannot
 * be linked by the standard, and saying so at once spares the user half a run.
 */
static bool all_imports_found(wasm_module_t module, struct krunlab_result *result)
{
	int32_t count = wasm_runtime_get_import_count(module);

	for (int32_t i = 0; i < count; i++) {
		wasm_import_t import;

		wasm_runtime_get_import_type(module, i, &import);
		if (import.kind == WASM_IMPORT_EXPORT_KIND_FUNC && !import.linked) {
			snprintf(result->message, sizeof(result->message),
				 "the imported function %s.%s does not exist here",
				 import.module_name, import.name);
			return false;
		}
	}
	return true;
}

static wasm_module_inst_t instantiate(const struct krunlab_run *run, struct krunlab_result *result)
{
	wasm_module_t module;

	if (!wasm_runtime_init()) {
		snprintf(result->message, sizeof(result->message), "WAMR cannot be initialised");
		return NULL;
	}
	module = wasm_runtime_load(run->module, run->module_len, result->message,
				   sizeof(result->message));
	if (!module || !all_imports_found(module, result))
		return NULL;
#if CONFIG_LIBWAMR_WASI
	wasm_runtime_set_wasi_args(module, NULL, 0, NULL, 0, (const char **)run->envp, run->envc,
				   run->argv, run->argc);
#endif
	return wasm_runtime_instantiate(module, CONFIG_LIBWAMR_STACK_SIZE, CONFIG_LIBWAMR_HEAP_SIZE,
					result->message, sizeof(result->message));
}

static uint32_t exit_code(wasm_module_inst_t instance)
{
#if CONFIG_LIBWAMR_WASI
	return wasm_runtime_get_wasi_exit_code(instance);
#else
	(void)instance;
	return 0;
#endif
}

static void trapped(const char *exception, struct krunlab_result *result)
{
	if (strncmp(exception, EXCEPTION_PREFIX, strlen(EXCEPTION_PREFIX)) == 0)
		exception += strlen(EXCEPTION_PREFIX);
	result->outcome = KRUNLAB_TRAPPED;
	snprintf(result->message, sizeof(result->message), "%s", exception);
}

/* Nothing is taken down afterwards: the machine ends, and its memory with it. */
void krunlab_runtime_run(const struct krunlab_run *run, struct krunlab_result *result)
{
	wasm_module_inst_t instance;
	wasm_function_inst_t start;
	wasm_exec_env_t env;

	result->outcome = KRUNLAB_CANNOT_LOAD;
	krunlab_wamr_set_stack_boundary((uint8_t *)__builtin_frame_address(0) -
					krunlab_native_stack_left());
	instance = instantiate(run, result);
	if (!instance)
		return;
	start = wasm_runtime_lookup_function(instance, "_start");
	env = wasm_runtime_get_exec_env_singleton(instance);
	if (!start || !env) {
		snprintf(result->message, sizeof(result->message), "%s",
			 start ? "no memory for the Wasm stack" : "it exports no function _start");
		return;
	}

	if (wasm_runtime_call_wasm(env, start, 0, NULL) ||
	    strstr(wasm_runtime_get_exception(instance), PROC_EXIT)) {
		result->outcome = KRUNLAB_RETURNED;
		result->exit_code = exit_code(instance);
	} else {
		trapped(wasm_runtime_get_exception(instance), result);
	}
}
