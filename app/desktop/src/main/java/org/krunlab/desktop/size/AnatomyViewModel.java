package org.krunlab.desktop.size;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.measure.anatomy.Difference;
import org.krunlab.core.measure.anatomy.ImageContents;
import org.krunlab.core.measure.anatomy.TrustedBase;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.task.Freshest;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.widget.TreemapGroup;

/** Looks into the image on show, in the background, and compares it with the one shown before. */
public final class AnatomyViewModel {
  private final Session session;
  private final UseCases cases;
  private final Freshest looking;
  private final ReadOnlyObjectWrapper<List<TreemapGroup<String>>> tiles =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<AnatomyRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<TrustedBase.Element>> trusted =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<DifferenceRow>> changes =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper compared = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper warnings = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable ImageContents now;
  private @Nullable ImageContents before;

  public AnatomyViewModel(Session session, UseCases cases, TaskRunner tasks) {
    this.session = session;
    this.cases = cases;
    this.looking = tasks.freshest();
    session.imageProperty().subscribe(this::look);
    session.imageProfileProperty().subscribe(this::look);
  }

  /** All that is worked out of one image in the background. */
  private record Seen(
      ImageContents contents,
      List<TreemapGroup<String>> tiles,
      List<AnatomyRow> rows,
      List<TrustedBase.Element> trusted,
      @Nullable Difference difference,
      List<DifferenceRow> changes) {}

  private void look() {
    Image image = session.imageProperty().get();
    Profile profile = session.imageProfileProperty().get();
    if (image == null || profile == null) {
      return;
    }
    ImageContents known = now;
    if (known != null && !known.name().equals(image.key().abbreviated())) {
      before = known;
    }
    ImageContents other = before;
    looking.request(
        cancel -> see(image, profile, other, cancel), Outcome.of(this::show, this::failed));
  }

  private Seen see(
      Image image, Profile profile, @Nullable ImageContents other, CancelToken cancel) {
    ImageContents contents = cases.images().read(image.key(), cancel);
    cancel.throwIfCancelled();
    Difference difference =
        other == null || other.sha256().equals(contents.sha256())
            ? null
            : Difference.between(other, contents);
    return new Seen(
        contents,
        AnatomyTiles.of(contents.anatomy()),
        AnatomyRow.of(contents.anatomy()),
        TrustedBase.of(contents, cases.around(profile)).elements(),
        difference,
        difference == null ? List.of() : DifferenceRow.of(difference));
  }

  private void show(Seen seen) {
    now = seen.contents();
    tiles.set(seen.tiles());
    rows.set(seen.rows());
    trusted.set(seen.trusted());
    changes.set(seen.changes());
    compared.set(seen.difference() == null ? "" : compared(seen.difference()));
    warnings.set(String.join("\n", seen.contents().warnings()));
    problem.set("");
  }

  private static String compared(Difference difference) {
    var lines = new ArrayList<String>();
    lines.add(
        "From image %s, shown before, to %s; bytes in memory."
            .formatted(difference.before().name(), difference.after().name()));
    lines.addAll(difference.remarks());
    return String.join("\n", lines);
  }

  private void failed(String sentence) {
    tiles.set(List.of());
    rows.set(List.of());
    trusted.set(List.of());
    changes.set(List.of());
    compared.set("");
    warnings.set("");
    problem.set(sentence);
  }

  /** Libraries and their symbols as areas; what is chosen by one is the library's name. */
  public ReadOnlyObjectProperty<List<TreemapGroup<String>>> tilesProperty() {
    return tiles.getReadOnlyProperty();
  }

  /** Libraries and their symbols as lines. */
  public ReadOnlyObjectProperty<List<AnatomyRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** What has to be trusted. */
  public ReadOnlyObjectProperty<List<TrustedBase.Element>> trustedProperty() {
    return trusted.getReadOnlyProperty();
  }

  /** What differs from the image shown before; empty where there was none. */
  public ReadOnlyObjectProperty<List<DifferenceRow>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** Which images are compared, and what is odd about the two, a sentence on each line. */
  public ReadOnlyStringProperty comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  /** What is odd about the image, a sentence on each line. */
  public ReadOnlyStringProperty warningsProperty() {
    return warnings.getReadOnlyProperty();
  }

  /** Why the image cannot be looked into; blank where it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
