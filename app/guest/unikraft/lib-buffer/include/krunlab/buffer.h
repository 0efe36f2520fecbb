/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_BUFFER_H
#define KRUNLAB_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Keeps bytes for the console with the moment. False once the machine is about to end: what is
 * printed then goes to the console itself.
 */
bool krunlab_buffer_take(const void *bytes, size_t len);

#endif /* KRUNLAB_BUFFER_H */
