package org.krunlab.desktop.shell;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Region;
import org.krunlab.desktop.theme.Theme;

/** The panes of the window and the wishes that its keys stand for. */
public record Parts(
    HeaderViewModel header,
    Region profiles,
    ObjectProperty<Theme> theme,
    Region compiler,
    Region replaying,
    Region setup,
    Region configuration,
    Region log,
    Region buildLog,
    Region module,
    Region headline,
    Region boot,
    Region marks,
    Region size,
    Region memory,
    Region confidential,
    Region runs,
    Region comparison,
    BooleanExpression comparing,
    Region configure,
    BooleanExpression configuring,
    Runnable openConfigure,
    Runnable compareSelected,
    Runnable search,
    Runnable escape,
    Runnable saveProfile,
    Region status) {}
