/* SPDX-License-Identifier: Apache-2.0 */
#include "call.h"
#include "functions.h"

#if !CONFIG_LIBKRUNLAB_WASI_FILES
/* WASI's own answer for a descriptor that is not open, by which libc ends its search for them. */
static uint32_t without_files(wasi_call call)
{
	(void)call;
	return WASI_BADF;
}
#endif

#define X(name, signature) { #name, signature, krunlab_wasi_##name },
#if CONFIG_LIBKRUNLAB_WASI_FILES
#define F X
#else
#define F(name, signature) { #name, signature, without_files },
#endif

const struct krunlab_wasi_function krunlab_wasi_functions[] = {
#include <krunlab/wasi_functions.h>
};
const size_t krunlab_wasi_function_count =
	sizeof(krunlab_wasi_functions) / sizeof(krunlab_wasi_functions[0]);

const char *const krunlab_wasi_modules[] = { "wasi_snapshot_preview1", "wasi_unstable", NULL };
