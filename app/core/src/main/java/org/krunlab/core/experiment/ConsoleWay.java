package org.krunlab.core.experiment;

import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;

/**
 * How a guest's kernel writes a byte to its console, which is what the byte costs.
 *
 * @param asking whether the port is asked before each byte, as Unikraft's driver does; the native
 *     port's does not where no firmware ran
 * @param fromRing3 whether it is written from ring 3; the native port has the ring-3 shim write all
 *     bytes from ring 0
 */
public record ConsoleWay(boolean asking, boolean fromRing3) {

  /** The way of a profile's images. */
  public static ConsoleWay of(Profile profile, boolean ringShim) {
    boolean posix = profile.port() == Port.POSIX;
    return new ConsoleWay(posix || profile.engine().isQemu(), ringShim && posix);
  }
}
