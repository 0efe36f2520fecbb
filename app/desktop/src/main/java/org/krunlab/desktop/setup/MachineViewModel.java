package org.krunlab.desktop.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.experiment.EngineRules;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Session;

/** What to run the runtime in, and all choices that the engine has a say in. */
public final class MachineViewModel {
  private final Session session;
  private final ObjectProperty<Engine> engine;
  private final JudgedChoice<Port> port;
  private final JudgedChoice<MemoryChoice> memory;
  private final JudgedChoice<Narration> narration;
  private final JudgedChoice<ClockChoice> clock;
  private final JudgedChoice<BootMethod> boot;
  private final StringProperty ram;
  private final ReadOnlyStringWrapper ramFixed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper ramProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper engineProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper settled = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();

  public MachineViewModel(Session session) {
    this.session = session;
    Profile start = session.profileProperty().get();
    engine = new SimpleObjectProperty<>(start.engine());
    port = new JudgedChoice<>("port", List.of(Port.values()), start.port());
    memory = new JudgedChoice<>("memory", List.of(MemoryChoice.values()), start.memory());
    narration =
        new JudgedChoice<>(
            "log",
            List.of(Narration.NARRATED, Narration.BUFFERED, Narration.SILENT),
            session.narrationProperty().get());
    clock = new JudgedChoice<>("clock", List.of(ClockChoice.values()), start.clock());
    boot = new JudgedChoice<>("kernel", List.of(BootMethod.values()), start.boot());
    ram = new SimpleStringProperty(RamField.format(start.ram()));
    engine.subscribe((before, chosen) -> session.change(profile -> profile.withEngine(chosen)));
    port.valueProperty()
        .subscribe((before, now) -> session.change(profile -> profile.withPort(now)));
    memory
        .valueProperty()
        .subscribe((before, now) -> session.change(profile -> profile.withMemory(now)));
    clock
        .valueProperty()
        .subscribe((before, now) -> session.change(profile -> profile.withClock(now)));
    boot.valueProperty()
        .subscribe((before, now) -> session.change(profile -> profile.withBoot(now)));
    narration.valueProperty().bindBidirectional(session.narrationProperty());
    narration.valueProperty().subscribe((before, now) -> judge());
    ram.subscribe((before, text) -> ramTyped(text));
    session.profileProperty().subscribe(this::follow);
    session.machineProperty().subscribe((before, found) -> judge());
    locked.bind(session.activityProperty().isNotEqualTo(Session.Activity.IDLE));
    judge();
  }

  /** Takes over what others changed, such as another profile; what is half typed here stays. */
  private void follow(Profile before, Profile now) {
    engine.set(now.engine());
    port.valueProperty().set(now.port());
    memory.valueProperty().set(now.memory());
    clock.valueProperty().set(now.clock());
    boot.valueProperty().set(now.boot());
    if (!now.ram().equals(before.ram()) && !Optional.of(now.ram()).equals(typedRam())) {
      ram.set(RamField.format(now.ram()));
    }
    judge();
  }

  private Optional<ByteSize> typedRam() {
    try {
      return Optional.of(RamField.parse(ram.get()));
    } catch (LabException e) {
      return Optional.empty();
    }
  }

  private void ramTyped(String text) {
    try {
      ByteSize size = RamField.parse(text);
      session.change(profile -> profile.withRam(size));
      judge();
    } catch (LabException e) {
      ramProblem.set(e.sentence());
    }
  }

  private void judge() {
    var rules = new EngineRules(engine.get());
    port.judge(rules::against, Optional.empty());
    memory.judge(rules::against, Optional.empty());
    narration.judge(any -> Optional.empty(), rules.narrationIdle());
    clock.judge(rules::against, Optional.empty());
    boot.judge(rules::against, Optional.empty());
    ramFixed.set(rules.ramIdle().orElse(""));
    typedRam().ifPresent(size -> ramProblem.set(rules.against(size).orElse("")));
    @Nullable Capabilities machine = session.machineProperty().get();
    engineProblem.set(machine == null ? "" : machine.against(engine.get()).orElse(""));
    settled.set(settledWords());
  }

  private String settledWords() {
    String names =
        Stream.concat(
                Stream.of(port, memory, narration, clock, boot)
                    .filter(choice -> !choice.fixedProperty().get().isEmpty())
                    .map(JudgedChoice::name),
                ramFixed.get().isEmpty() ? Stream.empty() : Stream.of("RAM"))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "No choice in this engine: " + names + ".";
  }

  /** Whether an engine can be used here, as far as that has been found out. */
  boolean isHere(Engine candidate) {
    @Nullable Capabilities machine = session.machineProperty().get();
    return machine == null || machine.canRun(candidate);
  }

  public ObjectProperty<Engine> engineProperty() {
    return engine;
  }

  /** Why the engine cannot be used on this machine; blank where it can. */
  public ReadOnlyStringProperty engineProblemProperty() {
    return engineProblem.getReadOnlyProperty();
  }

  /** Which choices the engine leaves none in; blank where all are open. */
  public ReadOnlyStringProperty settledProperty() {
    return settled.getReadOnlyProperty();
  }

  /** What the runtime stands on. */
  public JudgedChoice<Port> port() {
    return port;
  }

  /** How the guest comes to its RAM. */
  public JudgedChoice<MemoryChoice> memory() {
    return memory;
  }

  /** Whether the kernel prints its log. */
  public JudgedChoice<Narration> narration() {
    return narration;
  }

  /** How the guest comes to know the frequency of its time stamp counter. */
  public JudgedChoice<ClockChoice> clock() {
    return clock;
  }

  /** How libkrun comes by the kernel. */
  public JudgedChoice<BootMethod> boot() {
    return boot;
  }

  public StringProperty ramProperty() {
    return ram;
  }

  /** Why RAM makes no difference; blank where it does. */
  public ReadOnlyStringProperty ramFixedProperty() {
    return ramFixed.getReadOnlyProperty();
  }

  /** A sentence where the RAM typed is no RAM, or none for the engine; blank otherwise. */
  public ReadOnlyStringProperty ramProblemProperty() {
    return ramProblem.getReadOnlyProperty();
  }

  /** Whether nothing can be changed because it is being used. */
  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }
}
