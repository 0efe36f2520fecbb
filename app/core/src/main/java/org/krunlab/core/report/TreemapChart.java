package org.krunlab.core.report;

import java.util.List;
import org.krunlab.core.model.Printable;

/**
 * Parts of a whole as areas, in groups.
 *
 * @param unit of the sizes
 * @param kinds what there can be, in the order of their colours
 * @param groups the largest first
 */
public record TreemapChart(String caption, String unit, List<String> kinds, List<Group> groups)
    implements Chart {
  public TreemapChart {
    kinds = List.copyOf(kinds);
    groups = List.copyOf(groups);
  }

  /**
   * Areas that lie together.
   *
   * @param name what stands above them; blank for nothing
   * @param tiles the largest first
   */
  public record Group(String name, List<Tile> tiles) {
    public Group {
      name = Printable.of(name);
      tiles = List.copyOf(tiles);
    }

    /** All of its tiles together. */
    public long size() {
      return tiles.stream().mapToLong(Tile::size).sum();
    }
  }

  /**
   * One area.
   *
   * @param kind one of the chart's kinds
   * @param size above 0
   */
  public record Tile(String name, String kind, long size) {
    public Tile {
      name = Printable.of(name);
    }
  }

  @Override
  public boolean isEmpty() {
    return groups.stream().allMatch(group -> group.tiles().isEmpty());
  }
}
