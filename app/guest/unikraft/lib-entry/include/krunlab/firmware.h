/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_FIRMWARE_H
#define KRUNLAB_FIRMWARE_H

#include <stdint.h>

#include <uk/config.h>

/*
 * Whether firmware ran in this machine before the guest, as it does in QEMU. Where none did, all
 * RAM but what the VMM put there is zero, and the serial port belongs to a VMM that takes each byte
 * at once.
 */
#if CONFIG_KVM_BOOT_PROTO_LXBOOT
extern uint8_t krunlab_firmware_ran;
#else
#define krunlab_firmware_ran 1
#endif

#endif /* KRUNLAB_FIRMWARE_H */
