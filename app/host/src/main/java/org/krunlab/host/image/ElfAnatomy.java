package org.krunlab.host.image;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.anatomy.Dissection;
import org.krunlab.core.measure.anatomy.LinkedImage;
import org.krunlab.core.measure.anatomy.LinkedImage.Section;
import org.krunlab.core.measure.anatomy.LinkedImage.Segment;
import org.krunlab.core.measure.anatomy.SectionKind;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ImageAnatomy;

/** The figures of an ELF image that are kept with every run. */
public final class ElfAnatomy {
  private ElfAnatomy() {}

  /**
   * @param linkMap of the same build; where there is none, the libraries are not known
   * @throws LabException where the file is no ELF
   */
  public static ImageAnatomy of(Path file, Path linkMap) {
    ElfImage image = ElfImage.read(file);
    long loaded = 0;
    long memory = 0;
    long zeros = 0;
    for (Segment segment : image.segments()) {
      loaded += segment.bytes().length;
      memory += segment.memory();
      zeros += zeros(segment.bytes());
    }
    List<Section> sections =
        image.allocated().stream().sorted(Comparator.comparingLong(Section::address)).toList();
    return new ImageAnatomy(
        new ByteSize(image.bytes().length),
        new ByteSize(loaded),
        new ByteSize(zeros),
        new ByteSize(memory),
        size(sections, SectionKind.TEXT),
        size(sections, SectionKind.RODATA),
        size(sections, SectionKind.DATA),
        size(sections, SectionKind.BSS),
        sections.stream()
            .map(section -> new ImageAnatomy.Part(section.name(), new ByteSize(section.size())))
            .toList(),
        libraries(image, linkMap));
  }

  private static List<ImageAnatomy.Part> libraries(ElfImage image, Path linkMap) {
    var linked =
        new LinkedImage(
            image.segments(), image.placed(), LinkMap.read(linkMap).placements(), List.of());
    return Dissection.of(linked).libraries().stream()
        .map(share -> new ImageAnatomy.Part(share.name(), new ByteSize(share.extent().memory())))
        .toList();
  }

  private static ByteSize size(List<Section> sections, SectionKind kind) {
    return new ByteSize(
        sections.stream().filter(section -> section.kind() == kind).mapToLong(Section::size).sum());
  }

  private static long zeros(byte[] bytes) {
    long zeros = 0;
    for (byte value : bytes) {
      if (value == 0) {
        zeros++;
      }
    }
    return zeros;
  }
}
