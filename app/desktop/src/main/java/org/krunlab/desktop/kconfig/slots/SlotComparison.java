package org.krunlab.desktop.kconfig.slots;

import org.krunlab.core.kconfig.answer.Difference;

/**
 * How two configurations differ.
 *
 * @param left what the first is called: A, B
 * @param right what the second is called: B, now
 */
public record SlotComparison(String left, String right, Difference difference) {}
