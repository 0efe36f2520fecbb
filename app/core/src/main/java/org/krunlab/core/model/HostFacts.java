package org.krunlab.core.model;

/**
 * What has to be known about a machine to judge a figure measured on it. Carries no host name and
 * no path, so that it can be published.
 *
 * @param cpu the processor's model name
 * @param cores CPUs this process may use
 * @param kernel the host kernel's release
 * @param ringZero how KVM runs guest ring 0
 * @param engineVersion the VMM and its version, such as {@code libkrun 1.19.0}
 */
public record HostFacts(
    String cpu, int cores, String kernel, RingZero ringZero, String engineVersion) {}
