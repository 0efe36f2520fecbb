package org.krunlab.core.measure.anatomy;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Many images side by side by library.
 *
 * @param images in the order in which they were named
 * @param rows every library that one of them has, what differs most first; then what cannot be
 *     attributed and the padding, so that each column adds up to its image
 */
public record Lineup(List<ImageContents> images, List<Row> rows) {
  /** What only fills, within sections and between them. */
  public static final String PADDING = "padding";

  /**
   * A library.
   *
   * @param extents its share of each image, none where an image does not have it
   */
  public record Row(String library, List<Extent> extents) {
    public Row {
      extents = List.copyOf(extents);
    }

    /** By how many loaded bytes that are not zero the largest share exceeds the smallest. */
    public long spread() {
      return nonZero().max().orElse(0) - nonZero().min().orElse(0);
    }

    private LongStream nonZero() {
      return extents.stream().mapToLong(Extent::nonZero);
    }
  }

  public Lineup {
    images = List.copyOf(images);
    rows = List.copyOf(rows);
  }

  public static Lineup of(List<ImageContents> images) {
    Set<String> names = new LinkedHashSet<>();
    images.forEach(
        image -> image.anatomy().libraries().forEach(library -> names.add(library.name())));
    var rows = new ArrayList<Row>();
    for (String name : names) {
      rows.add(new Row(name, images.stream().map(image -> extent(image.anatomy(), name)).toList()));
    }
    rows.sort(comparingLong(Row::spread).reversed());
    rows.add(
        new Row(
            Anatomy.NOT_ATTRIBUTED,
            images.stream().map(image -> image.anatomy().unattributed().extent()).toList()));
    rows.add(new Row(PADDING, images.stream().map(image -> image.anatomy().padding()).toList()));
    return new Lineup(images, rows);
  }

  private static Extent extent(Anatomy anatomy, String library) {
    return anatomy.libraries().stream()
        .filter(share -> share.name().equals(library))
        .map(LibraryShare::extent)
        .reduce(Extent.NONE, Extent::plus);
  }
}
