/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Stands in for lib-entry's header of this name: a program has descriptors where a kernel has
 * ports, unless it is the first of a machine.
 */
#ifndef KRUNLAB_PORT_OUT_H
#define KRUNLAB_PORT_OUT_H

#include <stddef.h>
#include <stdint.h>

/* Writes the bytes to where marks go; on a host, where there is no such port, to a descriptor. */
void krunlab_port_write(uint16_t port, const uint8_t *bytes, size_t len);

#endif /* KRUNLAB_PORT_OUT_H */
