/*
 * The two ways into the probe guest, and the tables that both use.
 *
 *  - start64: the 64-bit Linux boot protocol (libkrun). Long mode is on, RSI is the zero page.
 *  - start32: the PVH entry (QEMU -kernel). Flat 32-bit mode, paging off, EBX is the start info.
 *
 * The page tables are filled in by the assembler: filling 512 entries at run time would cost
 * milliseconds where ring 0 is emulated. They carry the user bit, which libkrun's own lack, so
 * that the guest can go on in ring 3.
 */
#define XEN_ELFNOTE_PHYS32_ENTRY 18
#define CR4_PAE 0x20
#define MSR_EFER 0xc0000080
#define EFER_LME 0x100
#define CR0_PG 0x80000000
#define PTE_USER_RW 0x7
#define PTE_USER_RW_LARGE 0x87

    .section .note.pvh, "a", @note
    .align 4
    .long 4, 8, XEN_ELFNOTE_PHYS32_ENTRY
    .asciz "Xen"
    /* Eight bytes: QEMU reads a pointer of the ELF's class. */
    .quad start32

    .section .text.entry, "ax"
    .code32
    .globl start32
start32:
    mov $page_map, %eax
    mov %eax, %cr3
    mov %cr4, %eax
    or $CR4_PAE, %eax
    mov %eax, %cr4
    mov $MSR_EFER, %ecx
    rdmsr
    or $EFER_LME, %eax
    wrmsr
    mov %cr0, %eax
    or $CR0_PG, %eax
    mov %eax, %cr0
    lgdt gdt_pointer
    ljmp $0x08, $from32

    .code64
from32:
    mov $0x10, %eax
    mov %eax, %ds
    mov %eax, %es
    mov %eax, %ss
    mov %ebx, %esi
    mov $1, %edi
    jmp enter_c

    .globl start64
start64:
    xor %edi, %edi
enter_c:
    cli
    cld
    lea stack_top(%rip), %rsp
    call guest_main
1:  hlt
    jmp 1b

    .section .data
    .align 8
    .globl gdt
gdt:
    .quad 0
    .quad 0x00209a0000000000    /* 0x08 code, ring 0 */
    .quad 0x0000920000000000    /* 0x10 data, ring 0 */
    .quad 0x0000f20000000000    /* 0x18 data, ring 3 */
    .quad 0x0020fa0000000000    /* 0x20 code, ring 3 */
    .quad 0, 0                  /* 0x28 task state, filled in by ring.c */
gdt_end:
    .globl gdt_pointer
gdt_pointer:
    .word gdt_end - gdt - 1
    .quad gdt

    .align 4096
    .globl page_map
page_map:
    .quad page_pointers + PTE_USER_RW
    .fill 511, 8, 0
page_pointers:
    .quad page_directory + PTE_USER_RW
    .fill 511, 8, 0
page_directory:
    .set frame, 0
    .rept 512
    .quad frame + PTE_USER_RW_LARGE
    .set frame, frame + 0x200000
    .endr

    .section .bss
    .align 16
    .skip 8192
stack_top:
    .skip 4096
    .globl fault_stack_top
fault_stack_top:

    .section .note.GNU-stack, "", @progbits
