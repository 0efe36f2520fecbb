/* The probe guest's parts: see main.c for what it does. Freestanding, no library. */
#ifndef KRUNLAB_PROBE_H
#define KRUNLAB_PROBE_H

#include <stdbool.h>
#include <stdint.h>

/* io.c: the two serial ports. */
void console_byte(uint8_t byte);
void console_text(const char *text);
void console_number(uint64_t number);

/* Kinds of marks, docs/guest-marks.md. */
enum mark {
    MARK_T3 = 1,
    MARK_T5 = 2,
    MARK_T6 = 3,
    MARK_T7 = 4,
    MARK_RING0_LOOP = 5,
    MARK_RING3_LOOP = 6,
};
void mark_send(enum mark kind, int32_t value);

/* cmdline.c: words of the kernel command line. */
struct request {
    enum { RUN_PLAIN, RUN_SPIN, RUN_HALT, RUN_CRASH, RUN_FLOOD, RUN_TOUCH } mode;
    uint64_t amount; /* bytes to flood, MiB to touch */
    int32_t exit_code;
    bool quiet;
    bool stay_in_ring0;
    bool as_driver; /* flood with two port accesses a byte */
};
struct request request_parse(const char *command_line);

/* ring.c and ring.S */
uint64_t loop_cycles(void);
void ring3_prepare(void);
void ring3_enter(void (*next)(void));
void triple_fault(void);

/* end.c */
_Noreturn void finish(int32_t exit_code);
_Noreturn void reset(void);
_Noreturn void fault(uint64_t vector, const uint64_t *frame);

static inline void out8(uint16_t port, uint8_t value)
{
    __asm__ volatile("outb %0, %1" : : "a"(value), "Nd"(port));
}

static inline uint8_t in8(uint16_t port)
{
    uint8_t value;
    __asm__ volatile("inb %1, %0" : "=a"(value) : "Nd"(port));
    return value;
}

#endif
