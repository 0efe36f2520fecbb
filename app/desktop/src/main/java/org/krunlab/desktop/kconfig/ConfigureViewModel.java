package org.krunlab.desktop.kconfig;

import org.krunlab.desktop.kconfig.details.DetailsViewModel;
import org.krunlab.desktop.kconfig.edit.EditorViewModel;
import org.krunlab.desktop.kconfig.pending.PendingViewModel;
import org.krunlab.desktop.kconfig.slots.SlotsViewModel;
import org.krunlab.desktop.kconfig.tree.OptionTreeViewModel;
import org.krunlab.desktop.task.TaskRunner;

/** All that belongs to working on one configuration, in the main window or in one of its own. */
public record ConfigureViewModel(
    EditorViewModel editor,
    OptionTreeViewModel options,
    DetailsViewModel details,
    PendingViewModel pending,
    SlotsViewModel slots) {

  /** With no configuration yet. */
  public static ConfigureViewModel of(TaskRunner tasks) {
    var editor = new EditorViewModel(tasks);
    var options = new OptionTreeViewModel(editor, tasks);
    return new ConfigureViewModel(
        editor,
        options,
        new DetailsViewModel(editor, options, tasks),
        new PendingViewModel(editor, options, tasks),
        new SlotsViewModel(editor, options, tasks));
  }
}
