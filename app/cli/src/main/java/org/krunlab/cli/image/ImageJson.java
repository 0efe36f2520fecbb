package org.krunlab.cli.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krunlab.core.measure.anatomy.Count;
import org.krunlab.core.measure.anatomy.Extent;
import org.krunlab.core.measure.anatomy.ImageContents;
import org.krunlab.core.measure.anatomy.LibraryShare;
import org.krunlab.core.measure.anatomy.Piece;
import org.krunlab.core.measure.anatomy.SectionShare;
import org.krunlab.core.measure.anatomy.TrustedBase;

/** An image's anatomy as the maps that become its JSON; described in docs/image-anatomy.md. */
final class ImageJson {
  private ImageJson() {}

  static Map<String, Object> of(ImageSubject subject) {
    Map<String, Object> json = figures(subject);
    ImageContents contents = subject.contents();
    json.put("libraries", contents.anatomy().libraries().stream().map(ImageJson::library).toList());
    json.put("notAttributed", library(contents.anatomy().unattributed()));
    json.put("padding", extent(contents.anatomy().padding()));
    json.put("trustedBase", trusted(subject.trustedBase()));
    json.put("warnings", contents.warnings());
    return json;
  }

  /** What is said of an image as a whole. */
  static Map<String, Object> figures(ImageSubject subject) {
    ImageContents contents = subject.contents();
    var json = new LinkedHashMap<String, Object>();
    json.put("image", subject.title());
    json.put("sha256", contents.sha256());
    json.put("fileBytes", contents.file().bytes());
    json.put("deflateLevel9Bytes", contents.compressed().bytes());
    subject
        .beside(ImageSubjects.MODULE)
        .ifPresent(count -> json.put("module", count(count, List.of())));
    subject
        .beside(ImageSubjects.INITRD)
        .ifPresent(count -> json.put("initrd", count(count, List.of())));
    json.putAll(extent(contents.anatomy().total()));
    return json;
  }

  private static Map<String, Object> library(LibraryShare library) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", library.name());
    json.putAll(extent(library.extent()));
    json.put("sections", library.sections().stream().map(ImageJson::section).toList());
    return json;
  }

  private static Map<String, Object> section(SectionShare section) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", section.kind().label());
    json.putAll(extent(section.extent()));
    json.put("symbols", section.pieces().stream().map(ImageJson::piece).toList());
    return json;
  }

  private static Map<String, Object> piece(Piece piece) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", piece.name());
    json.put("is", piece.kind().label());
    json.put("places", piece.places().size());
    json.putAll(extent(piece.extent()));
    return json;
  }

  static Map<String, Object> extent(Extent extent) {
    var json = new LinkedHashMap<String, Object>();
    json.put("memoryBytes", extent.memory());
    json.put("loadedBytes", extent.loaded());
    json.put("zeroBytes", extent.zeros());
    return json;
  }

  static Map<String, Object> trusted(TrustedBase base) {
    var json = new LinkedHashMap<String, Object>();
    base.elements()
        .forEach(element -> json.put(element.id(), count(element.count(), element.names())));
    return json;
  }

  private static Map<String, Object> count(Count count, List<String> names) {
    var json = new LinkedHashMap<String, Object>();
    if (count.value().isPresent()) {
      json.put("value", count.value().getAsLong());
    } else {
      json.put("notKnown", count.reason());
    }
    if (!names.isEmpty()) {
      json.put("names", names);
    }
    return json;
  }
}
