package org.krunlab.desktop.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Areas of a treemap that lie together.
 *
 * @param name what stands above them; blank for nothing
 * @param tiles the largest first
 */
public record TreemapGroup<T>(String name, List<Tile<T>> tiles) {

  /**
   * One area.
   *
   * @param size what its area stands for, above 0
   * @param kind what it is, by colour
   * @param words all that is to say of it, in lines
   * @param subject what is chosen by it; null for several at once
   */
  public record Tile<T>(String name, long size, PartKind kind, String words, @Nullable T subject) {}

  public TreemapGroup {
    tiles = List.copyOf(tiles);
  }

  /**
   * A group of which the small ones are one area together, since they could not be told apart.
   *
   * @param tiles the largest first
   * @param most how many stand for themselves
   */
  public static <T> TreemapGroup<T> of(String name, List<Tile<T>> tiles, int most) {
    List<Tile<T>> all = tiles.stream().filter(tile -> tile.size() > 0).toList();
    if (all.size() <= most) {
      return new TreemapGroup<>(name, all);
    }
    var shown = new ArrayList<>(all.subList(0, most));
    List<Tile<T>> rest = all.subList(most, all.size());
    long size = rest.stream().mapToLong(Tile::size).sum();
    shown.add(
        new Tile<>(
            rest.size() + " others",
            size,
            PartKind.REST,
            String.format(Locale.ROOT, "%,d others\n%,d bytes", rest.size(), size),
            null));
    return new TreemapGroup<>(name, shown);
  }

  long size() {
    return tiles.stream().mapToLong(Tile::size).sum();
  }
}
