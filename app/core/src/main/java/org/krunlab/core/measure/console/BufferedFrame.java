package org.krunlab.core.measure.console;

/**
 * What became of the frame in which a guest wrote out the console that it had kept in RAM ({@code
 * docs/guest-buffered-console.md}).
 *
 * @param pieces how many pieces of text came
 * @param lostBytes bytes of text that had given way to newer ones in the guest
 * @param whole false where the record breaks off within the frame
 */
public record BufferedFrame(long pieces, long lostBytes, boolean whole) {}
