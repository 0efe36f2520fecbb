/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_WAMR_STUBS_H
#define KRUNLAB_WAMR_STUBS_H

/* The entry of one function for WAMR to call; that of the next lies so many bytes further. */
#define STUB_SIZE 16

#ifndef __ASSEMBLY__
#include <stdint.h>

extern const uint8_t krunlab_wamr_wasi_stubs[];
#endif

#endif /* KRUNLAB_WAMR_STUBS_H */
