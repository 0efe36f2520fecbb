/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Spares the kernel's start two traps: it points GS at the first CPU's structure, by a privileged
 * instruction for each of the CPU's two bases, and ring 0 has done both (descend.c).
 */
#include <uk/asm/fsgsbase.h>
#include <uk/plat/common/lcpu.h>

#include "ring3.h"

static void (*write_base)(__uptr);
static void (*write_kernel_base)(__uptr);

static void write_unless_there(void (**instead)(__uptr), void (*write)(__uptr), __uptr base)
{
	/* Once only: a later write comes when others may have moved the base. */
	*instead = write;
	if (base != (__uptr)lcpu_get(0))
		write(base);
}

static void write_first_base(__uptr base)
{
	write_unless_there(&wrgsbasefn, write_base, base);
}

static void write_first_kernel_base(__uptr base)
{
	write_unless_there(&wrkgsbasefn, write_kernel_base, base);
}

void krunlab_spare_gs_writes(void)
{
	write_base = wrgsbasefn;
	write_kernel_base = wrkgsbasefn;
	wrgsbasefn = write_first_base;
	wrkgsbasefn = write_first_kernel_base;
}
