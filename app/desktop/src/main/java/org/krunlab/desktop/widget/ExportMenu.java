package org.krunlab.desktop.widget;

import java.io.File;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krunlab.core.report.Paper;
import org.krunlab.core.report.ReportFormat;

/** What a page can be exported as: every format of reports, a PDF on either paper. */
public final class ExportMenu extends MenuButton {
  private static final String TIP = "This page as a file: PDF, web page, tables, every value";

  private final String what;
  private final Function<ReportFormat, String> name;
  private final BiConsumer<Path, Paper> write;

  /**
   * @param what becomes a file, such as {@code The comparison}
   * @param name suggests what the file is called
   * @param write is given the file that was chosen
   */
  public ExportMenu(
      String what, Function<ReportFormat, String> name, BiConsumer<Path, Paper> write) {
    super("_Export", new FontIcon(Feather.FILE_TEXT));
    this.what = what;
    this.name = name;
    this.write = write;
    setId("export");
    setMnemonicParsing(true);
    setMinWidth(Region.USE_PREF_SIZE);
    setTooltip(new Tooltip(TIP));
    setAccessibleHelp(TIP);
    getItems()
        .addAll(
            item("export-pdf", "PDF, A4…", ReportFormat.PDF, Paper.A4),
            item("export-pdf-letter", "PDF, Letter…", ReportFormat.PDF, Paper.LETTER),
            new SeparatorMenuItem());
    for (ReportFormat format : ReportFormat.values()) {
      if (format != ReportFormat.PDF) {
        getItems()
            .add(
                item(
                    "export-" + format.ending(),
                    Character.toUpperCase(format.label().charAt(0))
                        + format.label().substring(1)
                        + " (."
                        + format.ending()
                        + ")…",
                    format,
                    Paper.A4));
      }
    }
  }

  private MenuItem item(String id, String text, ReportFormat format, Paper paper) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(event -> export(format, paper));
    return item;
  }

  /** Asks where to and has it written there. */
  private void export(ReportFormat format, Paper paper) {
    var chooser = new FileChooser();
    chooser.setTitle(what + " as a file: " + format.label());
    chooser.setInitialFileName(name.apply(format));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(format.label(), "*." + format.ending()));
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      write.accept(file.toPath(), paper);
    }
  }
}
