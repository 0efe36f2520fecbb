/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_LINUX_PORTS_H
#define KRUNLAB_LINUX_PORTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PORT_COM1 0x3f8
#define PORT_COM2 0x2f8
#define PORT_KEYBOARD_CONTROLLER 0x64

/*
 * Gains the ports above, in a machine whose first program this is; /dev must be there. Returns 0
 * or a negative errno value.
 */
int ports_claim(void);

/* Whether the ports were gained; on a host they never are. */
bool ports_claimed(void);

/* Writes each of the bytes to the port, as a unikernel does. */
void ports_write(uint16_t port, const uint8_t *bytes, size_t len);

#endif /* KRUNLAB_LINUX_PORTS_H */
