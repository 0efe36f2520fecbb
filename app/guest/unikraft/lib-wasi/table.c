/* SPDX-License-Identifier: Apache-2.0 */
#include "call.h"
#include "functions.h"

#define HAS(name, signature) { #name, signature, krunlab_wasi_##name },
#if CONFIG_LIBKRUNLAB_WASI_FILES
#define HAS_WITH_FILES HAS
#else
#define HAS_WITH_FILES(name, signature) { #name, signature, without_files },

/* WASI's own answer for a descriptor that is not open, by which libc ends its search for them. */
static uint32_t without_files(wasi_call call)
{
	(void)call;
	return WASI_BADF;
}
#endif

const struct krunlab_wasi_function krunlab_wasi_functions[] = { WASI_FUNCTIONS(HAS, HAS_WITH_FILES) };
const size_t krunlab_wasi_function_count =
	sizeof(krunlab_wasi_functions) / sizeof(krunlab_wasi_functions[0]);

const char *const krunlab_wasi_modules[] = { "wasi_snapshot_preview1", "wasi_unstable", NULL };
