/*
 * The probe guest: enters, sends the marks, times a short loop in ring 0 and in ring 3, stops.
 *
 * It gives the floor of a VMM on a machine, and tells whether the host runs ring 0 natively: such
 * a loop takes about one cycle a turn there, and thousands where ring 0 is emulated. Emulated
 * ring 0 runs less than a million instructions a second and knows no SSE arithmetic, so what is
 * done in ring 0 is short and the code is compiled for general registers alone.
 */
#include "probe.h"

enum boot { BOOT_LINUX = 0, BOOT_PVH = 1 };

static struct request request;

/* Linux: boot protocol, cmd_line_ptr at 0x228. PVH: hvm_start_info, cmdline_paddr at 24. */
static const char *command_line(enum boot boot, const uint8_t *info)
{
    uint64_t address = boot == BOOT_LINUX ? *(const uint32_t *)(info + 0x228)
                                          : *(const uint64_t *)(info + 24);
    return (const char *)address;
}

/* The least of three, so that one interruption by the host does not count. */
static int32_t loop_time(void)
{
    uint64_t least = INT32_MAX;
    for (int turn = 0; turn < 3; turn++) {
        uint64_t cycles = loop_cycles();
        if (cycles < least)
            least = cycles;
    }
    return (int32_t)least;
}

static void loop_report(const char *ring, enum mark kind)
{
    int32_t cycles = loop_time();
    mark_send(kind, cycles);
    if (request.quiet)
        return;
    console_text(ring);
    console_number((uint64_t)cycles);
    console_text(" cycles for 100 turns\n");
}

/* As a driver does that asks before each byte whether the port can take it. */
static void driver_flood(uint64_t bytes)
{
    for (uint64_t at = 1; at <= bytes; at++)
        console_byte(at % 64 ? '.' : '\n');
}

/* Lines of 64 bytes. The inner loop is as short as it gets, for a ring 0 that is emulated. */
static void flood(uint64_t bytes)
{
    for (; bytes >= 64; bytes -= 64) {
        for (int dots = 63; dots; dots--)
            out8(0x3f8, '.');
        out8(0x3f8, '\n');
    }
    while (bytes--)
        out8(0x3f8, '.');
}

/* Writes one byte into each page from 16 MiB on, where neither the guest nor the VMM has data. */
static void touch(uint64_t mib)
{
    volatile uint8_t *from = (volatile uint8_t *)(16ull << 20);
    for (uint64_t offset = 0; offset < mib << 20; offset += 4096)
        from[offset] = 1;
}

static void work(void)
{
    switch (request.mode) {
    case RUN_SPIN:
        for (;;)
            __asm__ volatile("");
    case RUN_FLOOD:
        if (request.as_driver)
            driver_flood(request.amount);
        else
            flood(request.amount);
        break;
    case RUN_TOUCH:
        touch(request.amount);
        break;
    default:
        break;
    }
    finish(request.exit_code);
}

static void in_ring3(void)
{
    loop_report("ring 3: ", MARK_RING3_LOOP);
    work();
}

void guest_main(enum boot boot, const uint8_t *info);

void guest_main(enum boot boot, const uint8_t *info)
{
    mark_send(MARK_T3, 0);
    request = request_parse(command_line(boot, info));
    mark_send(MARK_T5, 0);
    mark_send(MARK_T6, 1);
    if (!request.quiet)
        console_text("krunlab probe guest\n");
    loop_report("ring 0: ", MARK_RING0_LOOP);

    if (request.mode == RUN_CRASH)
        triple_fault();
    if (request.mode == RUN_HALT) {
        for (;;)
            __asm__ volatile("cli; hlt");
    }
    if (request.stay_in_ring0)
        work();
    ring3_prepare();
    ring3_enter(in_ring3);
}
