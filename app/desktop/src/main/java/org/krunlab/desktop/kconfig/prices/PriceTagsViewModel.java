package org.krunlab.desktop.kconfig.prices;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.sweep.PriceList;
import org.krunlab.core.experiment.sweep.PriceLists;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.task.Freshest;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/**
 * Follows the profile with what its options cost. A list that was found out with other Kconfig
 * values stays, and says so: while one toggles options, there is none of the very profile.
 */
public final class PriceTagsViewModel {
  private final Session session;
  private final PriceLists lists;
  private final Freshest requests;
  private final ReadOnlyObjectWrapper<PriceTags> tags = new ReadOnlyObjectWrapper<>(PriceTags.NONE);
  private @Nullable PriceList shown;

  public PriceTagsViewModel(Session session, PriceLists lists, TaskRunner tasks) {
    this.session = session;
    this.lists = lists;
    this.requests = tasks.freshest();
    session.profileProperty().subscribe(this::look);
  }

  /** Looks whether there is a list of the profile as it is now. */
  public void look() {
    Profile profile = session.profileProperty().get();
    requests.request(
        cancel -> lists.find(profile),
        Outcome.of(found -> show(profile, found), session.troubleProperty()::set));
  }

  private void show(Profile profile, Optional<PriceList> found) {
    PriceList known = found.orElse(shown);
    if (known == null || !isOfTheSameKind(known.base(), profile)) {
      shown = null;
      tags.set(PriceTags.NONE);
    } else {
      shown = known;
      tags.set(PriceTags.of(known, found.isEmpty()));
    }
  }

  /** Whether only Kconfig values and the name differ. */
  private static boolean isOfTheSameKind(Profile one, Profile other) {
    return one.withName("").withKconfig(other.kconfig()).equals(other.withName(""));
  }

  public ReadOnlyObjectProperty<PriceTags> tagsProperty() {
    return tags.getReadOnlyProperty();
  }
}
