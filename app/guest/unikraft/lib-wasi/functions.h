/* SPDX-License-Identifier: Apache-2.0 */
/* What the table calls. Of a group that is left out nothing refers to the rest, and it is dropped. */
#define X(name, signature) uint32_t krunlab_wasi_##name(wasi_call call);
#define F X
#include <krunlab/wasi_functions.h>
