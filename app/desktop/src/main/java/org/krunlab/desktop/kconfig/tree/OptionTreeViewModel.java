package org.krunlab.desktop.kconfig.tree;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.kconfig.answer.SearchQuery;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignable;
import org.krunlab.desktop.kconfig.edit.EditorViewModel;
import org.krunlab.desktop.kconfig.edit.Snapshot;
import org.krunlab.desktop.kconfig.prices.PriceTags;
import org.krunlab.desktop.task.Freshest;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/**
 * Which rows are to be seen and what the keys do to them. Rows are worked out in the background;
 * while one types, only the last query counts.
 */
public final class OptionTreeViewModel {
  private final EditorViewModel editor;
  private final Freshest listings;
  private final StringProperty query = new SimpleStringProperty("");
  private final BooleanProperty regex = new SimpleBooleanProperty();
  private final BooleanProperty hidden = new SimpleBooleanProperty();
  private final ObjectProperty<PriceTags> prices = new SimpleObjectProperty<>(PriceTags.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Listing> listing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable MenuNode> chosen = new ReadOnlyObjectWrapper<>();
  private final AtomicReference<@Nullable Finder> finder = new AtomicReference<>();

  /** Entries that are open though they are shut at first, or the other way round. */
  private BitSet turned = new BitSet();

  /** The same for as long as one query stands. */
  private BitSet turnedInSearch = new BitSet();

  /** Entries a link led to, shown even where no menu does. */
  private BitSet kept = new BitSet();

  private @Nullable KconfigTree tree;
  private boolean bestIsWanted;

  public OptionTreeViewModel(EditorViewModel editor, TaskRunner tasks) {
    this.editor = editor;
    this.listings = tasks.freshest();
    editor.snapshotProperty().subscribe(this::edited);
    query.subscribe((before, after) -> searched());
    regex.subscribe((before, after) -> searched());
    hidden.subscribe((before, after) -> list());
  }

  private void edited(@Nullable Snapshot snapshot) {
    if (snapshot == null) {
      return;
    }
    if (snapshot.tree() != tree) {
      tree = snapshot.tree();
      turned = new BitSet();
      turnedInSearch = new BitSet();
      kept = new BitSet();
      chosen.set(null);
    }
    list();
  }

  private void searched() {
    turnedInSearch = new BitSet();
    bestIsWanted = isSearching();
    list();
  }

  public boolean isSearching() {
    return !query.get().isBlank();
  }

  private void list() {
    Snapshot snapshot = editor.snapshotProperty().get();
    if (snapshot == null) {
      return;
    }
    SearchQuery searched = isSearching() ? searchQuery() : null;
    BitSet turns = (BitSet) (searched == null ? turned : turnedInSearch).clone();
    BitSet keeps = searched == null ? (BitSet) kept.clone() : new BitSet();
    var wish = new Rows.Wish(hidden.get(), turns, keeps, null);
    MenuNode wanted = chosen.get();
    boolean best = bestIsWanted;
    listings.request(
        cancel ->
            searched == null
                ? menus(snapshot, wish, wanted, cancel)
                : found(snapshot, searched, wish, best ? null : wanted, cancel),
        Outcome.of(this::show, editor::say));
  }

  private SearchQuery searchQuery() {
    return regex.get() ? SearchQuery.regex(query.get().strip()) : SearchQuery.parse(query.get());
  }

  private static Listing menus(
      Snapshot snapshot, Rows.Wish wish, @Nullable MenuNode wanted, CancelToken cancel) {
    List<Row> rows = Rows.of(snapshot.now(), wish, cancel);
    return new Listing(snapshot, rows, place(rows, wanted), "");
  }

  /**
   * @param wanted the entry to stay on; null for the one that matches best
   */
  private Listing found(
      Snapshot snapshot,
      SearchQuery searched,
      Rows.Wish wish,
      @Nullable MenuNode wanted,
      CancelToken cancel) {
    Finder.Found found = finderFor(snapshot.tree()).find(searched, snapshot.now());
    cancel.throwIfCancelled();
    var narrowed = new Rows.Wish(wish.hidden(), wish.turned(), wish.kept(), found.entries());
    List<Row> rows = Rows.of(snapshot.now(), narrowed, cancel);
    return new Listing(
        snapshot, rows, place(rows, wanted == null ? found.best() : wanted), found.note());
  }

  /** On a background thread; two of them may both make one, which does no harm. */
  private Finder finderFor(KconfigTree searched) {
    Finder known = finder.get();
    if (known != null && known.tree() == searched) {
      return known;
    }
    Finder made = Finder.of(searched);
    finder.set(made);
    return made;
  }

  /** The row of an entry, or of the nearest one above it that is shown. */
  private static int place(List<Row> rows, @Nullable MenuNode wanted) {
    MenuNode at = wanted;
    while (at != null) {
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).node() == at) {
          return i;
        }
      }
      at = at.parent().orElse(null);
    }
    return rows.isEmpty() ? -1 : 0;
  }

  private void show(Listing next) {
    bestIsWanted = false;
    listing.set(next);
    if (next.chosen() >= 0) {
      choose(next.rows().get(next.chosen()));
    }
  }

  /** The user is on this row now. */
  public void choose(Row row) {
    chosen.set(row.node());
  }

  /** Shows what is under a row, or hides it. */
  public void open(Row row, boolean open) {
    if (row.parent() && row.open() != open) {
      (isSearching() ? turnedInSearch : turned).flip(row.id());
      list();
    }
  }

  /** Goes to an option wherever it is, opening what it stands in; ends a search. */
  public void reveal(Symbol symbol) {
    Snapshot snapshot = editor.snapshotProperty().get();
    if (snapshot != null && symbol.isDefined()) {
      reveal(Finder.place(symbol, snapshot.now()));
    }
  }

  /** Goes to an entry wherever it is, opening what it stands in; ends a search. */
  public void reveal(MenuNode node) {
    kept = new BitSet();
    kept.set(node.id());
    node.parent().ifPresent(this::openAll);
    chosen.set(node);
    if (isSearching()) {
      query.set("");
    } else {
      list();
    }
  }

  private void openAll(MenuNode from) {
    for (MenuNode at = from; at != null; at = at.parent().orElse(null)) {
      turned.set(at.id(), Rows.opensAPage(at));
    }
  }

  /** Ends a search where it has led to. */
  public void endSearch() {
    MenuNode at = chosen.get();
    if (isSearching() && at != null) {
      reveal(at);
    } else {
      query.set("");
    }
  }

  /** The space bar: the next value an option can have, or opens and shuts what is no option. */
  public void toggle(Row row) {
    Snapshot snapshot = editor.snapshotProperty().get();
    Symbol symbol = row.node().symbol().orElse(null);
    if (snapshot == null) {
      return;
    }
    if (symbol == null || symbol.isChoice()) {
      open(row, !row.open());
    } else if (symbol.type().isLogic()) {
      editor.set(symbol, following(snapshot, symbol));
    }
  }

  /** The value after the one in force among those that can be; else the one a user asks for. */
  private static String following(Snapshot snapshot, Symbol symbol) {
    String now = snapshot.now().value(symbol);
    if (snapshot.now().assignable(symbol) instanceof Assignable.OneOf(List<Tristate> values)) {
      int at = values.indexOf(Tristate.fromText(now).orElse(Tristate.NO));
      return values.get((at + 1) % values.size()).text();
    }
    return now.equals("n") ? "y" : "n";
  }

  /** Sets the option of a row; nothing where it has none. */
  public void set(Row row, String value) {
    row.node().symbol().ifPresent(symbol -> editor.set(symbol, value));
  }

  /** Takes back what the user set. */
  public void unset(Row row) {
    row.node().symbol().ifPresent(editor::unset);
  }

  /** Narrows the rows as one types; blank shows the menus. */
  public StringProperty queryProperty() {
    return query;
  }

  /** Whether the query is a regular expression. */
  public BooleanProperty regexProperty() {
    return regex;
  }

  /** Whether to show also what no menu shows now. */
  public BooleanProperty hiddenProperty() {
    return hidden;
  }

  /** What options cost, where that is known. */
  public ObjectProperty<PriceTags> pricesProperty() {
    return prices;
  }

  /** The rows; null while no options have been read. */
  public ReadOnlyObjectProperty<@Nullable Listing> listingProperty() {
    return listing.getReadOnlyProperty();
  }

  /** The entry the user is on. */
  public ReadOnlyObjectProperty<@Nullable MenuNode> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }
}
