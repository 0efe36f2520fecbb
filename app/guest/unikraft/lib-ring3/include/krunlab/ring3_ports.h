/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_RING3_PORTS_H
#define KRUNLAB_RING3_PORTS_H

#include <stddef.h>
#include <stdint.h>

/* With this in RAX, INVD asks the shim to write RCX bytes at RSI to the port in DX. */
#define KRUNLAB_RING3_PORT_WRITE UINT64_C(0x4b52554e4f555442)

static inline void krunlab_ring3_port_write(uint16_t port, const uint8_t *bytes, size_t len)
{
	__asm__ __volatile__("invd"
			     :
			     : "a"(KRUNLAB_RING3_PORT_WRITE), "c"(len), "d"(port), "S"(bytes)
			     : "memory");
}

#endif /* KRUNLAB_RING3_PORTS_H */
