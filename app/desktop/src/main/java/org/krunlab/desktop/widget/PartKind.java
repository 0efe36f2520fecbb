package org.krunlab.desktop.widget;

/** What an area of a treemap stands for, by colour. */
public enum PartKind {
  CODE("part-code"),
  DATA("part-data"),
  REST("part-section");

  private final String styleClass;

  PartKind(String styleClass) {
    this.styleClass = styleClass;
  }

  /** Which colours it. */
  public String styleClass() {
    return styleClass;
  }
}
