/* SPDX-License-Identifier: Apache-2.0 */
/* Wasm3's own WASI, which stands on the C library. */
#include "wasi.h"

#include <m3_api_wasi.h>

#include "wasi_environ.h"

M3Result krunlab_wasm3_wasi_link(IM3Module module, const struct krunlab_run *run)
{
	M3Result rc = m3_LinkWASI(module);
	m3_wasi_context_t *wasi = m3_GetWasiContext();

	if (rc)
		return rc;
	wasi->argc = run->argc;
	wasi->argv = (const char **)run->argv;
	return wasi_environ_link(module, run);
}

uint32_t krunlab_wasm3_wasi_exit_code(void)
{
	return m3_GetWasiContext()->exit_code;
}
