/* SPDX-License-Identifier: Apache-2.0 */
/* environ_get and environ_sizes_get of WASI preview 1 (wasi_snapshot_preview1.witx). */
#include "wasi_environ.h"

#include <string.h>

#define WASI_SUCCESS 0

static m3ApiRawFunction(environ_sizes_get)
{
	m3ApiReturnType(uint32_t)
	m3ApiGetArgMem(uint32_t *, count)
	m3ApiGetArgMem(uint32_t *, size)
	const struct krunlab_run *run = _ctx->userdata;
	uint32_t bytes = 0;

	m3ApiCheckMem(count, sizeof(*count));
	m3ApiCheckMem(size, sizeof(*size));
	for (int i = 0; i < run->envc; i++)
		bytes += strlen(run->envp[i]) + 1;
	m3ApiWriteMem32(count, run->envc);
	m3ApiWriteMem32(size, bytes);
	m3ApiReturn(WASI_SUCCESS);
}

static m3ApiRawFunction(environ_get)
{
	m3ApiReturnType(uint32_t)
	m3ApiGetArgMem(uint32_t *, pointers)
	m3ApiGetArgMem(char *, strings)
	const struct krunlab_run *run = _ctx->userdata;

	m3ApiCheckMem(pointers, run->envc * sizeof(*pointers));
	for (int i = 0; i < run->envc; i++) {
		size_t len = strlen(run->envp[i]) + 1;

		m3ApiCheckMem(strings, len);
		m3ApiWriteMem32(&pointers[i], m3ApiPtrToOffset(strings));
		memcpy(strings, run->envp[i], len);
		strings += len;
	}
	m3ApiReturn(WASI_SUCCESS);
}

M3Result wasi_environ_link(IM3Module module, const struct krunlab_run *run)
{
	static const char *const spaces[] = { "wasi_unstable", "wasi_snapshot_preview1" };

	for (size_t i = 0; i < sizeof(spaces) / sizeof(spaces[0]); i++) {
		M3Result rc = m3_LinkRawFunctionEx(module, spaces[i], "environ_sizes_get", "i(**)",
						   environ_sizes_get, run);

		if (rc && rc != m3Err_functionLookupFailed)
			return rc;
		rc = m3_LinkRawFunctionEx(module, spaces[i], "environ_get", "i(**)",
					  environ_get, run);
		if (rc && rc != m3Err_functionLookupFailed)
			return rc;
	}
	return m3Err_none;
}
