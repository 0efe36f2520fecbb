package org.krunlab.desktop.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;

/** A report on the screen: the question and what came out first, then its sections. */
final class ReportPage extends VBox {
  private final Map<Section, Node> headings = new LinkedHashMap<>();

  /**
   * @param caution what is to be known before anything else; blank for nothing
   */
  ReportPage(Report report, String caution) {
    getStyleClass().add("page");
    if (!caution.isEmpty()) {
      getChildren().add(CompareParts.caution(caution));
    }
    getChildren().add(CompareParts.heading(report.question()));
    report.verdict().forEach(sentence -> getChildren().add(wrapped(sentence)));
    for (Section section : report.sections()) {
      Node heading = CompareParts.heading(section.title());
      heading.getStyleClass().add("section");
      headings.put(section, heading);
      getChildren().add(heading);
      for (Block block : section.blocks()) {
        getChildren().add(BlockViews.of(block));
      }
    }
  }

  private static Node wrapped(String sentence) {
    var label = new Label(sentence);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /** Where a section begins, from the top of the page in its own units. */
  double top(Section section) {
    Node heading = headings.get(section);
    return heading == null ? 0 : heading.getBoundsInParent().getMinY();
  }
}
