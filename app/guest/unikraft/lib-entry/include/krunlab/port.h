/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes for a port of the VMM. */
#ifndef KRUNLAB_PORT_OUT_H
#define KRUNLAB_PORT_OUT_H

#include <stddef.h>
#include <stdint.h>

#include <uk/config.h>

#if CONFIG_LIBKRUNLAB_RING3
#include <krunlab/ring3_ports.h>
#endif

/*
 * Writes the bytes one after the other. An access from ring 3 costs several times what one from an
 * emulated ring 0 does, so that the shim is asked to write them all.
 */
static inline void krunlab_port_write(uint16_t port, const uint8_t *bytes, size_t len)
{
#if CONFIG_LIBKRUNLAB_RING3
	krunlab_ring3_port_write(port, bytes, len);
#else
	for (size_t i = 0; i < len; i++)
		__asm__ __volatile__("outb %0, %1" : : "a"(bytes[i]), "d"(port));
#endif
}

#endif /* KRUNLAB_PORT_OUT_H */
