package org.krunlab.desktop.kconfig.details;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.answer.Blockers;
import org.krunlab.core.kconfig.answer.Why;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.desktop.kconfig.edit.Snapshot;

/**
 * All there is to say of one entry.
 *
 * @param symbol what it sets; null for menus and comments
 * @param help its help text; blank where it has none
 * @param reasons why it has its value, in sentences
 * @param why the whole chain that gives it its value; null for menus and comments
 * @param blockers what keeps it from being changed; null for menus and comments
 * @param whatIfs the values it could have at once
 * @param links the options it has to do with, in both directions
 * @param places where it is defined
 */
public record Details(
    Snapshot snapshot,
    MenuNode node,
    @Nullable Symbol symbol,
    String help,
    List<String> reasons,
    @Nullable Why why,
    @Nullable Blockers blockers,
    List<WhatIf> whatIfs,
    List<LinkGroup> links,
    List<String> places) {
  public Details {
    reasons = List.copyOf(reasons);
    whatIfs = List.copyOf(whatIfs);
    links = List.copyOf(links);
    places = List.copyOf(places);
  }
}
