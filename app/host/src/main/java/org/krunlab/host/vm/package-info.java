/** Boots unikernels by the launcher, in libkrun and in QEMU. */
@NullMarked
package org.krunlab.host.vm;

import org.jspecify.annotations.NullMarked;
