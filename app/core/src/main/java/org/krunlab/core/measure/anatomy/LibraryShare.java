package org.krunlab.core.measure.anatomy;

import java.util.List;

/**
 * What a library has in an image.
 *
 * @param sections by kind; only those it has something in
 */
public record LibraryShare(String name, List<SectionShare> sections) {
  public LibraryShare {
    sections = List.copyOf(sections);
  }

  public Extent extent() {
    return sections.stream().map(SectionShare::extent).reduce(Extent.NONE, Extent::plus);
  }

  /** Its share of one kind. */
  public Extent extent(SectionKind kind) {
    return sections.stream()
        .filter(section -> section.kind() == kind)
        .map(SectionShare::extent)
        .reduce(Extent.NONE, Extent::plus);
  }
}
