/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_LEAN_SEGMENTS_H
#define KRUNLAB_LEAN_SEGMENTS_H

/*
 * The interrupt stacks by their number in a TSS. A gate must not use the stack of one that may
 * interrupt it: each entry starts at its top.
 */
#define STACK_INTERRUPT 1
#define STACK_TRAP 2
#define STACK_CRITICAL 3
#define STACKS 3

/* Loads the kernel's GDT and its TSS, by which the CPU finds those stacks. */
void krunlab_load_segments(void);

#endif /* KRUNLAB_LEAN_SEGMENTS_H */
