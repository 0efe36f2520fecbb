/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_RANDOM_H
#define KRUNLAB_RANDOM_H

#include <stdbool.h>
#include <stddef.h>

/* Fills bytes from the processor's RDRAND. False where it has none, or where that fails. */
bool krunlab_random(void *bytes, size_t len);

#endif /* KRUNLAB_RANDOM_H */
