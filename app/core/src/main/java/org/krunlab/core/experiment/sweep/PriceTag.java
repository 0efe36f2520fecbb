package org.krunlab.core.experiment.sweep;

import java.util.List;

/**
 * What one option costs.
 *
 * @param toggle how it was found out
 * @param prices of each figure
 * @param refusal why there are none; empty where there are
 */
public record PriceTag(Toggle toggle, List<Price> prices, String refusal) {
  public PriceTag {
    prices = List.copyOf(prices);
  }

  /** The price of a figure by the beginning of its label, or one that says nothing. */
  public java.util.Optional<Price> price(String label) {
    return prices.stream().filter(price -> price.figure().startsWith(label)).findFirst();
  }
}
