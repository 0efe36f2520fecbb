/* SPDX-License-Identifier: Apache-2.0 */
/* lib-wasi as functions of Wasm3. */
#include "wasi.h"

#include "imports.h"

#include <string.h>

#include <krunlab/wasi.h>

/* Longer than any of the table, with its NUL. */
#define SIGNATURE_MOST 32

static m3ApiRawFunction(call_function)
{
	const struct krunlab_wasi_function *function = _ctx->userdata;
	int has_result = function->signature[0] == 'i';
	/* Results come before the parameters. */
	struct krunlab_wasi_call call = { _mem, m3_GetMemorySize(runtime), _sp + has_result };
	uint32_t result = function->call(&call);

	if (result == KRUNLAB_WASI_FAULT)
		m3ApiTrap(m3Err_trapOutOfBoundsMemoryAccess);
	if (result == KRUNLAB_WASI_EXIT)
		m3ApiTrap(m3Err_trapExit);
	if (has_result)
		_sp[0] = result;
	m3ApiSuccess();
}

static M3Result link_function(IM3Module module, const char *from,
			      const struct krunlab_wasi_function *function)
{
	char signature[SIGNATURE_MOST];
	M3Result rc;

	strncpy(signature, function->signature, sizeof(signature));
	/* Lengths are plain numbers to Wasm3. */
	for (char *c = signature; *c; c++)
		if (*c == '~')
			*c = 'i';
	rc = m3_LinkRawFunctionEx(module, from, function->name, signature, call_function, function);
	return rc == m3Err_functionLookupFailed ? m3Err_none : rc;
}

M3Result krunlab_wasm3_wasi_link(IM3Module module, const struct krunlab_run *run)
{
	M3Result rc = m3Err_none;

	krunlab_wasi_start(run);
	for (const char *const *from = krunlab_wasi_modules; *from; from++)
		for (size_t i = 0; i < krunlab_wasi_function_count && !rc; i++)
			rc = link_function(module, *from, &krunlab_wasi_functions[i]);
	return rc ? rc : krunlab_wasm3_missing_import(module);
}

uint32_t krunlab_wasm3_wasi_exit_code(void)
{
	return krunlab_wasi_exit_code();
}
