/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_LEAN_VECTORS_H
#define KRUNLAB_LEAN_VECTORS_H

#include <uk/config.h>

/* The vectors of the CPU's own exceptions, then those of the two interrupt controllers. */
#define EXCEPTIONS 32
#if CONFIG_LIBKRUNLAB_NO_INTERRUPTS
#define INTERRUPTS 0
#else
#define INTERRUPTS 16
#endif
#define VECTORS (EXCEPTIONS + INTERRUPTS)

/* Vectors with an error code (Intel SDM 3, table 6-1). */
#define ERROR_CODE_VECTORS 0x60227d00

/* Entries lie so many bytes apart. */
#define ENTRY_SIZE 16

#endif /* KRUNLAB_LEAN_VECTORS_H */
