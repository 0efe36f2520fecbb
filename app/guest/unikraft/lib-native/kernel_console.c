/* SPDX-License-Identifier: Apache-2.0 */
/* COM1 as the kernel's console. Nothing is set up: a VMM's port needs nothing, and firmware did it. */
#include <krunlab/console.h>

#include <uk/boot/earlytab.h>
#include <uk/console/driver.h>
#include <uk/prio.h>

static __ssz out(struct uk_console *console, const char *bytes, __sz len)
{
	(void)console;
	krunlab_console_write(bytes, len);
	return len;
}

/* Nobody types at a unikernel. */
static __ssz in(struct uk_console *console, char *bytes, __sz len)
{
	(void)console;
	(void)bytes;
	(void)len;
	return 0;
}

static const struct uk_console_ops operations = { .out = out, .in = in };
static struct uk_console console;

static int register_console(struct ukplat_bootinfo *info)
{
	(void)info;
	uk_console_init(&console, "COM1", &operations, UK_CONSOLE_FLAG_STDOUT | UK_CONSOLE_FLAG_STDIN);
	uk_console_register(&console);
	return 0;
}

UK_BOOT_EARLYTAB_ENTRY(register_console, UK_PRIO_AFTER(UK_PRIO_EARLIEST));
