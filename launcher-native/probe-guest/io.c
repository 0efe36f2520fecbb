/* COM1 carries the console, COM2 the marks. */
#include "probe.h"

enum { COM1 = 0x3f8, COM2 = 0x2f8, LINE_STATUS = 5, TRANSMITTER_EMPTY = 0x20 };

/*
 * Real and emulated ports alike say when they can take a byte. The wait is bounded, since a port
 * that is not there must not hang the probe.
 */
static void port_byte(uint16_t port, uint8_t byte)
{
    for (int turns = 0; turns < 1000; turns++) {
        if (in8(port + LINE_STATUS) & TRANSMITTER_EMPTY)
            break;
    }
    out8(port, byte);
}

void console_byte(uint8_t byte)
{
    port_byte(COM1, byte);
}

void console_text(const char *text)
{
    while (*text)
        console_byte((uint8_t)*text++);
}

void console_number(uint64_t number)
{
    char digits[21];
    int at = sizeof digits - 1;
    digits[at] = 0;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    console_text(digits + at);
}

void mark_send(enum mark kind, int32_t value)
{
    enum { SYNC = 0x4b, BODY = 14 };
    uint32_t low, high;
    uint8_t record[BODY + 1];

    record[0] = SYNC;
    record[1] = (uint8_t)kind;
    for (int i = 0; i < 4; i++)
        record[10 + i] = (uint8_t)((uint32_t)value >> (8 * i));
    __asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
    for (int i = 0; i < 4; i++) {
        record[2 + i] = (uint8_t)(low >> (8 * i));
        record[6 + i] = (uint8_t)(high >> (8 * i));
    }
    record[BODY] = 0;
    for (int i = 0; i < BODY; i++)
        record[BODY] = (uint8_t)(record[BODY] + record[i]);
    for (int i = 0; i <= BODY; i++)
        port_byte(COM2, record[i]);
}
