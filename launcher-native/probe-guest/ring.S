/* What has to be assembly: the timed loop, the way to ring 3, the exception stubs. */

    .text
    .code64

/* uint64_t loop_cycles(void): TSC cycles that 100 turns of a two-instruction loop take. */
    .globl loop_cycles
loop_cycles:
    rdtsc
    shl $32, %rdx
    or %rdx, %rax
    mov %rax, %r8
    mov $100, %ecx
1:  dec %ecx
    jnz 1b
    rdtsc
    shl $32, %rdx
    or %rdx, %rax
    sub %r8, %rax
    ret

/* void ring3_enter(void (*next)(void)): goes on in next, in ring 3, on the same stack. */
    .globl ring3_enter
ring3_enter:
    mov $0x28, %eax
    ltr %ax
    mov %rsp, %rax
    pushq $0x1b
    push %rax
    pushq $0x02
    pushq $0x23
    push %rdi
    iretq

/* One stub for each of the 32 exceptions, 16 bytes apart; ring.c computes their addresses. */
    .align 16
    .globl exception_stubs
exception_stubs:
    .set vector, 0
    .rept 32
    .align 16
    mov $vector, %edi
    jmp exception_common
    .set vector, vector + 1
    .endr

exception_common:
    cld
    mov %rsp, %rsi
    lea fault_stack_top(%rip), %rsp
    call fault
1:  hlt
    jmp 1b

/* void triple_fault(void): ring 0 only. */
    .globl triple_fault
triple_fault:
    lidt no_idt(%rip)
    ud2

    .section .rodata
no_idt:
    .word 0
    .quad 0

    .section .note.GNU-stack, "", @progbits
