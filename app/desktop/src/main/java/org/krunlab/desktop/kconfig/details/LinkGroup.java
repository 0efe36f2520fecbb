package org.krunlab.desktop.kconfig.details;

import java.util.List;

/**
 * Options that have the same to do with the one on show.
 *
 * @param title such as {@code Selected by}
 */
public record LinkGroup(String title, List<Link> links) {
  public LinkGroup {
    links = List.copyOf(links);
  }
}
