/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_CLOCK_PORTS_H
#define KRUNLAB_CLOCK_PORTS_H

#include <stdint.h>

static inline void port_write(uint16_t port, uint8_t value)
{
	__asm__ __volatile__("outb %0, %1" : : "a"(value), "d"(port));
}

static inline uint8_t port_read(uint16_t port)
{
	uint8_t value;

	__asm__ __volatile__("inb %1, %0" : "=a"(value) : "d"(port));
	return value;
}

#endif /* KRUNLAB_CLOCK_PORTS_H */
