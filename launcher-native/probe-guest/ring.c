/*
 * What ring 3 needs: a task state segment whose I/O bitmap lets it reach the ports below 0x400
 * (IOPL 3 is not honoured by every host), and an IDT, so that a fault is told and not lost.
 */
#include "probe.h"

enum { TASK_STATE = 5, PORTS = 0x400, INTERRUPT_GATE = 0x8e, RING0_CODE = 0x08 };

struct __attribute__((packed)) task_state {
    uint32_t reserved0;
    uint64_t stack[3];
    uint64_t reserved1;
    uint64_t interrupt_stack[7];
    uint64_t reserved2;
    uint16_t reserved3;
    uint16_t bitmap_offset;
    uint8_t bitmap[PORTS / 8];
    uint8_t bitmap_end;
};

struct __attribute__((packed)) gate {
    uint16_t offset_low;
    uint16_t selector;
    uint8_t stack;
    uint8_t type;
    uint16_t offset_middle;
    uint32_t offset_high;
    uint32_t reserved;
};

struct __attribute__((packed)) table_pointer {
    uint16_t limit;
    uint64_t base;
};

extern uint64_t gdt[];
extern const struct table_pointer gdt_pointer;
extern const uint8_t exception_stubs[32][16];
extern uint8_t page_map[];
extern uint8_t fault_stack_top[];

static struct task_state task;
static struct gate idt[32];

static void task_describe(void)
{
    uint64_t base = (uint64_t)&task;
    uint64_t limit = sizeof task - 1;

    task.stack[0] = (uint64_t)fault_stack_top;
    task.bitmap_offset = (uint16_t)__builtin_offsetof(struct task_state, bitmap);
    task.bitmap_end = 0xff;
    gdt[TASK_STATE] = (limit & 0xffff) | (base & 0xffffff) << 16 | 0x89ull << 40 |
                      (base >> 24 & 0xff) << 56;
    gdt[TASK_STATE + 1] = base >> 32;
}

static void gates_fill(void)
{
    for (int vector = 0; vector < 32; vector++) {
        uint64_t stub = (uint64_t)exception_stubs[vector];
        idt[vector] = (struct gate){
            .offset_low = (uint16_t)stub,
            .selector = RING0_CODE,
            .type = INTERRUPT_GATE,
            .offset_middle = (uint16_t)(stub >> 16),
            .offset_high = (uint32_t)(stub >> 32),
        };
    }
}

void ring3_prepare(void)
{
    struct table_pointer idt_pointer = {sizeof idt - 1, (uint64_t)idt};

    task_describe();
    gates_fill();
    __asm__ volatile("mov %0, %%cr3" : : "r"(page_map) : "memory");
    /* The code segment is loaded again because libkrun's GDT has other selectors. */
    __asm__ volatile("lgdt %0\n\t"
                     "pushq $0x08\n\t"
                     "lea 1f(%%rip), %%rax\n\t"
                     "push %%rax\n\t"
                     "lretq\n"
                     "1:\n\t"
                     "lidt %1"
                     :
                     : "m"(gdt_pointer), "m"(idt_pointer)
                     : "rax", "memory");
}
