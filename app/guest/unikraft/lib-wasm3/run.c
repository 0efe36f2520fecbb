/* SPDX-License-Identifier: Apache-2.0 */
/* Runs a WASI command module in Wasm3. */
#include <stdio.h>
#include <string.h>

#include <wasm3.h>

#include <uk/config.h>

#include <krunlab/runtime.h>

#include "wasi.h"

const char *krunlab_runtime_name(void)
{
	return "Wasm3 " M3_VERSION;
}

static void fail(struct krunlab_result *result, enum krunlab_outcome outcome, IM3Runtime runtime,
		 M3Result error)
{
	M3ErrorInfo info = { 0 };

	if (runtime)
		m3_GetErrorInfo(runtime, &info);
	result->outcome = outcome;
	if (info.message && *info.message && strcmp(info.message, error))
		snprintf(result->message, sizeof(result->message), "%s (%s)", error, info.message);
	else
		snprintf(result->message, sizeof(result->message), "%s", error);
}

/* Parses, links and finds the start function; NULL or Wasm3's own word for what is wrong. */
static M3Result load(IM3Environment env, IM3Runtime runtime, const struct krunlab_run *run,
		     IM3Function *start)
{
	IM3Module module;
	M3Result rc = m3_ParseModule(env, &module, run->module, run->module_len);

	if (rc)
		return rc;
	rc = m3_LoadModule(runtime, module);
	if (rc) {
		m3_FreeModule(module);
		return rc;
	}
	rc = krunlab_wasm3_wasi_link(module, run);
	if (!rc)
		rc = m3_FindFunction(start, runtime, "_start");
	return rc;
}

void krunlab_runtime_run(const struct krunlab_run *run, struct krunlab_result *result)
{
	IM3Environment env = m3_NewEnvironment();
	IM3Runtime runtime = env ? m3_NewRuntime(env, CONFIG_LIBWASM3_STACK_SIZE * 1024, NULL) : NULL;
	IM3Function start;
	M3Result rc;

	if (!runtime) {
		fail(result, KRUNLAB_CANNOT_LOAD, NULL, m3Err_mallocFailed);
		return;
	}
	rc = load(env, runtime, run, &start);
	if (rc) {
		fail(result, KRUNLAB_CANNOT_LOAD, runtime, rc);
		return;
	}

	rc = m3_CallV(start);
	if (rc && rc != m3Err_trapExit) {
		fail(result, KRUNLAB_TRAPPED, runtime, rc);
		return;
	}
	result->outcome = KRUNLAB_RETURNED;
	result->exit_code = rc ? krunlab_wasm3_wasi_exit_code() : 0;
}
