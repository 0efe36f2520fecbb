package org.krunlab.cli.image;

import java.util.LinkedHashMap;
import java.util.Map;
import org.krunlab.core.measure.anatomy.Difference;
import org.krunlab.core.measure.anatomy.Difference.LibraryChange;
import org.krunlab.core.measure.anatomy.Difference.PieceChange;
import org.krunlab.core.measure.anatomy.Difference.SectionChange;
import org.krunlab.core.measure.anatomy.Extent;

/** What differs between two images, as the maps that become its JSON. */
final class DifferenceJson {
  private DifferenceJson() {}

  static Map<String, Object> of(Difference difference, ImageSubject before, ImageSubject after) {
    var json = new LinkedHashMap<String, Object>();
    json.put("before", image(before));
    json.put("after", image(after));
    json.put("identical", difference.identical());
    json.put("netBytes", difference.net());
    json.put("libraries", difference.libraries().stream().map(DifferenceJson::library).toList());
    json.put("padding", bytes(difference.paddingBefore(), difference.paddingAfter()));
    json.put("warnings", difference.warnings());
    return json;
  }

  private static Map<String, Object> image(ImageSubject subject) {
    Map<String, Object> json = ImageJson.figures(subject);
    json.put("trustedBase", ImageJson.trusted(subject.trustedBase()));
    return json;
  }

  private static Map<String, Object> library(LibraryChange change) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", change.name());
    json.put("change", change.kind().label());
    json.putAll(bytes(change.before(), change.after()));
    json.put("sections", change.sections().stream().map(DifferenceJson::section).toList());
    return json;
  }

  private static Map<String, Object> section(SectionChange change) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", change.section().label());
    json.put("change", change.kind().label());
    json.putAll(bytes(change.before(), change.after()));
    json.put("symbols", change.pieces().stream().map(DifferenceJson::piece).toList());
    return json;
  }

  private static Map<String, Object> piece(PieceChange change) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", change.name());
    json.put("is", change.piece().label());
    json.put("change", change.kind().label());
    json.putAll(bytes(change.before(), change.after()));
    return json;
  }

  private static Map<String, Object> bytes(Extent before, Extent after) {
    var json = new LinkedHashMap<String, Object>();
    json.put("beforeBytes", before.memory());
    json.put("afterBytes", after.memory());
    json.put("netBytes", after.memory() - before.memory());
    return json;
  }
}
