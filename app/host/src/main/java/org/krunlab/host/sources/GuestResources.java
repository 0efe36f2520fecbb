package org.krunlab.host.sources;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Finds the guest's files among the resources of the guest module. */
final class GuestResources {
  static final String ROOT = "org/krunlab/guest/";

  private GuestResources() {}

  /** Opens a file by its path below {@code app/guest}. */
  static InputStream open(String path) throws IOException {
    InputStream stream = GuestResources.class.getClassLoader().getResourceAsStream(ROOT + path);
    if (stream == null) {
      throw new FileNotFoundException("There is no resource " + ROOT + path + ".");
    }
    return stream;
  }
}
