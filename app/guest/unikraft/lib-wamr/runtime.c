/* SPDX-License-Identifier: Apache-2.0 */
/* WAMR behind the seam between application and runtime. */
#include <stdio.h>
#include <string.h>

#include <uk/config.h>

#include <wasm_export.h>
#include <krunlab/runtime.h>

#include "other_modules.h"
#include "stack_boundary.h"
#include "wasi.h"

/* The words by which WAMR reports that the module ended itself, which is not a trap. */
#define PROC_EXIT "wasi proc exit"
/* What stands before the cause of a trap, and of a module that cannot be loaded. */
#define EXCEPTION "Exception: "
#define FAILED " failed: "

#if CONFIG_LIBWAMR_FAST_INTERP
#define MODE "fast interpreter"
#define RUNS Wasm_Module_Bytecode
#elif CONFIG_LIBWAMR_CLASSIC_INTERP
#define MODE "classic interpreter"
#define RUNS Wasm_Module_Bytecode
#else
#define MODE "AOT"
#define RUNS Wasm_Module_AoT
#endif

const char *krunlab_runtime_name(void)
{
	static char name[48];
	uint32_t major, minor, patch;

	wasm_runtime_get_version(&major, &minor, &patch);
	snprintf(name, sizeof(name), "WAMR %u.%u.%u " MODE, major, minor, patch);
	return name;
}

/* WAMR's own words for a module of the other kind are the same as for one that is broken. */
static bool kind_runs_here(const struct krunlab_run *run, struct krunlab_result *result)
{
	package_type_t kind = get_package_type(run->module, run->module_len);

	if (kind == RUNS || kind == Package_Type_Unknown)
		return true;
	snprintf(result->message, sizeof(result->message),
		 kind == Wasm_Module_AoT ?
			 "it was compiled ahead of time, and this image interprets Wasm modules" :
			 "it is a Wasm module, and this image runs only what wamrc compiled from one");
	return false;
}

static void cut(struct krunlab_result *result, size_t n)
{
	memmove(result->message, result->message + n, strlen(result->message + n) + 1);
}

/* WAMR begins with 'WASM module load failed: ' or the like, which the outcome says already. */
static void cut_failed(struct krunlab_result *result)
{
	const char *found = strstr(result->message, FAILED);

	if (found)
		cut(result, found - result->message + strlen(FAILED));
}

/* Returns whether the message tells a trap. */
static bool cut_exception(struct krunlab_result *result)
{
	bool trap = strncmp(result->message, EXCEPTION, strlen(EXCEPTION)) == 0;

	if (trap)
		cut(result, strlen(EXCEPTION));
	return trap;
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
		if (import.kind == WASM_IMPORT_EXPORT_KIND_FUNC && !import.linked &&
		    !krunlab_wamr_is_other_module(import.module_name)) {
			snprintf(result->message, sizeof(result->message),
				 "the imported function %s.%s does not exist here",
				 import.module_name, import.name);
			return false;
		}
	}
	return true;
}

static wasm_module_inst_t instance_of(wasm_module_t module, struct krunlab_result *result)
{
	InstantiationArgs args = {
		.default_stack_size = CONFIG_LIBWAMR_STACK_SIZE,
		.host_managed_heap_size = CONFIG_LIBWAMR_HEAP_SIZE,
		.max_memory_pages = CONFIG_LIBWAMR_MAX_PAGES,
	};

	return wasm_runtime_instantiate_ex(module, &args, result->message,
					   sizeof(result->message));
}

static wasm_module_inst_t instantiate(const struct krunlab_run *run, struct krunlab_result *result)
{
	wasm_module_t module;
	wasm_module_inst_t instance;

	if (!wasm_runtime_init() || !krunlab_wamr_wasi_register(run)) {
		snprintf(result->message, sizeof(result->message), "WAMR cannot be initialised");
		return NULL;
	}
	if (!kind_runs_here(run, result))
		return NULL;
	krunlab_wamr_find_other_modules();
	module = wasm_runtime_load(run->module, run->module_len, result->message,
				   sizeof(result->message));
	if (!module)
		cut_failed(result);
	if (!module || !all_imports_found(module, result))
		return NULL;
	krunlab_wamr_wasi_prepare(module, run);
	instance = instance_of(module, result);
	if (!instance) {
		cut_failed(result);
		/* An exception at this point is a trap of the module's start section. */
		if (cut_exception(result))
			result->outcome = KRUNLAB_TRAPPED;
	}
	return instance;
}

/* A command has a start function without parameters and results; the call below counts on it. */
static wasm_function_inst_t find_start(wasm_module_inst_t instance, struct krunlab_result *result)
{
	wasm_function_inst_t start = wasm_runtime_lookup_function(instance, "_start");

	if (start && wasm_func_get_param_count(start, instance) == 0 &&
	    wasm_func_get_result_count(start, instance) == 0)
		return start;
	snprintf(result->message, sizeof(result->message), "it %s",
		 start ? "has a _start that takes or returns values" :
			 "exports no function _start, as a WASI command does");
	return NULL;
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
	start = find_start(instance, result);
	if (!start)
		return;
	env = wasm_runtime_get_exec_env_singleton(instance);
	if (!env) {
		snprintf(result->message, sizeof(result->message),
			 "there is no memory for its stack of %d bytes", CONFIG_LIBWAMR_STACK_SIZE);
		return;
	}

	if (wasm_runtime_call_wasm(env, start, 0, NULL) ||
	    strstr(wasm_runtime_get_exception(instance), PROC_EXIT)) {
		result->outcome = KRUNLAB_RETURNED;
		result->exit_code = krunlab_wamr_wasi_exit_code(instance);
	} else {
		result->outcome = KRUNLAB_TRAPPED;
		snprintf(result->message, sizeof(result->message), "%s",
			 wasm_runtime_get_exception(instance));
		cut_exception(result);
	}
}
