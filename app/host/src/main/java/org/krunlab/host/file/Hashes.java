package org.krunlab.host.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes digests. */
public final class Hashes {
  private Hashes() {}

  /** A fresh SHA-256, which every Java platform has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
