/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_MARKS_H
#define KRUNLAB_MARKS_H

#include <stdint.h>

#include <krunlab/mark.h>

/* Sends a mark of that kind, one of KRUNLAB_MARK_*, with its value. */
void krunlab_mark(uint8_t kind, int32_t value);

#endif /* KRUNLAB_MARKS_H */
