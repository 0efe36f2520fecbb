/* How the probe guest stops. */
#include "probe.h"

/*
 * The i8042's reset line is what ends a VM in libkrun and on QEMU's pc machine. QEMU's microvm
 * has no i8042, so the triple fault that follows ends that one; from ring 3 the ud2 gets to
 * ring 0, where fault() causes it.
 */
enum { I8042_COMMAND = 0x64, I8042_RESET = 0xfe, DELAY_PORT = 0x80 };

static bool resetting;

_Noreturn void reset(void)
{
    resetting = true;
    out8(I8042_COMMAND, I8042_RESET);
    /* QEMU carries out the reset a little later. */
    for (int turns = 0; turns < 100; turns++)
        out8(DELAY_PORT, 0);
    for (;;)
        __asm__ volatile("ud2");
}

_Noreturn void finish(int32_t exit_code)
{
    mark_send(MARK_T7, exit_code);
    reset();
}

_Noreturn void fault(uint64_t vector, const uint64_t *frame)
{
    /* These push an error code below the instruction pointer. */
    const uint32_t with_error_code = 0x00027d00;

    if (resetting)
        triple_fault();
    console_text("probe guest: exception ");
    console_number(vector);
    console_text(" at ");
    console_number(frame[with_error_code >> vector & 1]);
    console_text("\n");
    finish(128 + (int32_t)vector);
}
