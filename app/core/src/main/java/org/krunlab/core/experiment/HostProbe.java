package org.krunlab.core.experiment;

/** Finds out what the machine can do. */
public interface HostProbe {
  /** Looks at everything afresh, booting the probe guest; takes about a second. */
  Capabilities probe(CancelToken cancel);
}
