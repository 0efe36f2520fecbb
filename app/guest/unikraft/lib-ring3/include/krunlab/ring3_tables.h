/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The kernel's descriptor tables, told to the shim by a call: loading them takes eight privileged
 * instructions, each a trap into a ring 0 that may be emulated, to the same effect.
 */
#ifndef KRUNLAB_RING3_TABLES_H
#define KRUNLAB_RING3_TABLES_H

#include <stdint.h>

/* As lgdt and ltr would. */
void krunlab_ring3_gdt(uint64_t base, uint16_t limit, uint16_t task);

/* As lidt would. */
void krunlab_ring3_idt(uint64_t base, uint16_t limit);

#endif /* KRUNLAB_RING3_TABLES_H */
