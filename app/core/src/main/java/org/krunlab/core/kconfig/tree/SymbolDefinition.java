package org.krunlab.core.kconfig.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.expr.Expr;

/** All that is known of a symbol once its tree is built; see {@link Symbol}. */
record SymbolDefinition(
    List<Property.Prompt> prompts,
    List<Property.Default> defaults,
    List<Property.Range> ranges,
    List<Property.Selection> selects,
    List<Property.Selection> implies,
    List<Property.Selection> selectedBy,
    List<Property.Selection> impliedBy,
    Expr<Symbol> dependency,
    Expr<Symbol> reverseDependency,
    Expr<Symbol> implication,
    @Nullable Symbol choice,
    List<Symbol> members,
    boolean optional,
    boolean neverWritten,
    boolean yesInAllNo,
    List<MenuNode> nodes) {}
