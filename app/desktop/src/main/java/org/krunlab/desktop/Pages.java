package org.krunlab.desktop;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.desktop.compare.CompareView;
import org.krunlab.desktop.compare.CompareViewModel;
import org.krunlab.desktop.compare.ExperimentView;
import org.krunlab.desktop.compare.ExperimentViewModel;
import org.krunlab.desktop.history.StorageView;
import org.krunlab.desktop.history.StorageViewModel;
import org.krunlab.desktop.history.TrendView;
import org.krunlab.desktop.history.TrendViewModel;

/**
 * The pages that take the panes' place, one at a time: those of history lie over an experiment, and
 * that over runs side by side.
 */
final class Pages {
  private final CompareViewModel comparison;
  private final ExperimentViewModel experiment;
  private final TrendViewModel trend;
  private final StorageViewModel storage;

  Pages(
      CompareViewModel comparison,
      ExperimentViewModel experiment,
      TrendViewModel trend,
      StorageViewModel storage) {
    this.comparison = comparison;
    this.experiment = experiment;
    this.trend = trend;
    this.storage = storage;
  }

  Region view() {
    var compareView = new CompareView(comparison);
    var experimentView = new ExperimentView(experiment);
    var trendView = new TrendView(trend);
    var storageView = new StorageView(storage);
    trendView.visibleProperty().bind(trend.openProperty());
    storageView.visibleProperty().bind(storage.openProperty());
    BooleanExpression ofHistory = trend.openProperty().or(storage.openProperty());
    experimentView.visibleProperty().bind(experiment.openProperty().and(ofHistory.not()));
    compareView.visibleProperty().bind(ofHistory.or(experiment.openProperty()).not());
    return new StackPane(compareView, experimentView, trendView, storageView);
  }

  /** Whether any of them is open. */
  BooleanExpression anyOpen() {
    return comparison
        .comparisonProperty()
        .isNotNull()
        .or(experiment.openProperty())
        .or(trend.openProperty())
        .or(storage.openProperty());
  }

  void compare(List<RunId> runs) {
    uncover();
    comparison.compare(runs);
  }

  void open(ExperimentId chosen) {
    uncover();
    experiment.open(chosen);
  }

  void goOn(ExperimentId chosen) {
    uncover();
    experiment.goOn(chosen);
  }

  /** Closes those that would cover what is opened. */
  private void uncover() {
    trend.close();
    storage.close();
    experiment.close();
  }

  void openTrend(List<HistoryEntry> runs) {
    storage.close();
    trend.open(runs);
  }

  /** What is asked of the list is asked of an open trend, too. */
  void redrawTrend(List<HistoryEntry> runs) {
    if (trend.openProperty().get()) {
      openTrend(runs);
    }
  }

  void openStorage(List<RunId> selected) {
    trend.close();
    storage.open(selected);
  }

  /**
   * Closes the one on top.
   *
   * @return whether one was open
   */
  boolean closeTop() {
    if (trend.openProperty().get()) {
      trend.close();
    } else if (storage.openProperty().get()) {
      storage.close();
    } else if (experiment.openProperty().get()) {
      experiment.close();
    } else if (comparison.comparisonProperty().get() != null) {
      comparison.close();
    } else {
      return false;
    }
    return true;
  }
}
