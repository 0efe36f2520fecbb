package org.krunlab.core.experiment;

/**
 * A run in the store.
 *
 * @param number counts up from 1 within one store; what people call it by
 */
public record RunId(long number) {
  @Override
  public String toString() {
    return "#" + number;
  }
}
