package org.krunlab.core.report;

/** What a report is printed on. */
public enum Paper {
  A4,
  LETTER
}
