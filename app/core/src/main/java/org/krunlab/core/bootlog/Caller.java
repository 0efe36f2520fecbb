package org.krunlab.core.bootlog;

/**
 * Where a message was printed from, as {@code {r:0x..,f:0x..}} tells it.
 *
 * @param returnAddress the return address, in the guest's address space
 * @param frameAddress the frame address, in the guest's address space
 */
public record Caller(long returnAddress, long frameAddress) {}
