package org.krunlab.core.kconfig.value;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * Why a symbol has its value.
 *
 * @param value the value in force
 * @param userValue what the user set, which may differ
 * @param reason where the value comes from
 * @param sentences the same in words, the most important first
 */
public record Explanation(
    Symbol symbol,
    String value,
    Optional<String> userValue,
    Reason reason,
    List<String> sentences) {
  /** Copies the list. */
  public Explanation {
    sentences = List.copyOf(sentences);
  }
}
