package org.krunlab.desktop.kconfig.details;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.tree.MenuNode;

/** Where links led to and from, as in a browser. */
final class Visits {
  private final Deque<MenuNode> back = new ArrayDeque<>();
  private final Deque<MenuNode> forward = new ArrayDeque<>();

  /** A link was followed. */
  void left(@Nullable MenuNode from) {
    if (from != null) {
      back.push(from);
    }
    forward.clear();
  }

  @Nullable MenuNode back(@Nullable MenuNode now) {
    return move(back, forward, now);
  }

  @Nullable MenuNode forward(@Nullable MenuNode now) {
    return move(forward, back, now);
  }

  private static @Nullable MenuNode move(
      Deque<MenuNode> from, Deque<MenuNode> to, @Nullable MenuNode now) {
    MenuNode next = from.poll();
    if (next != null && now != null) {
      to.push(now);
    }
    return next;
  }

  boolean canGoBack() {
    return !back.isEmpty();
  }

  boolean canGoForward() {
    return !forward.isEmpty();
  }

  void clear() {
    back.clear();
    forward.clear();
  }
}
