/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_CLOCK_H
#define KRUNLAB_CLOCK_H

#include <stdint.h>

/*
 * Looks for krunlab.tsc_hz in the command line that the zero page of the Linux boot protocol points
 * to. To be called before the kernel, which may use that memory for something else; uses general
 * registers only.
 */
void krunlab_read_tsc_hz(const uint8_t *zero_page);

#endif /* KRUNLAB_CLOCK_H */
