package org.krunlab.core.measure.stream;

/**
 * Why a VMM could not be started.
 *
 * @param what the launcher's word for it, such as {@code kvm-missing}
 * @param call the call that failed; empty where none did
 * @param errno the error number it gave; 0 where there was none
 * @param text the launcher's own words
 */
public record StartError(String what, String call, int errno, String text) {}
