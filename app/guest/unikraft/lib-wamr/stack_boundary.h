/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_WAMR_STACK_BOUNDARY_H
#define KRUNLAB_WAMR_STACK_BOUNDARY_H

#include <stdint.h>

/*
 * Tells the platform layer the lowest address of native stack that Wasm code may use. To be called
 * before the first module is instantiated.
 */
void krunlab_wamr_set_stack_boundary(uint8_t *lowest);

#endif /* KRUNLAB_WAMR_STACK_BOUNDARY_H */
