/* SPDX-License-Identifier: Apache-2.0 */
#include "call.h"
#include "functions.h"

#include <krunlab/random.h>

uint32_t krunlab_wasi_random_get(wasi_call call)
{
	uint32_t len = wasi_u32(call, 1);
	void *to = wasi_memory(call, wasi_u32(call, 0), len);

	if (!to)
		return KRUNLAB_WASI_FAULT;
	return krunlab_random(to, len) ? WASI_SUCCESS : WASI_NOSYS;
}
