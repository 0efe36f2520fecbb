package org.krunlab.core.wasm;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a WebAssembly module asks of whatever is to run it: all that a judgement of a runtime needs
 * to know of the module.
 *
 * @param uses proposals beyond the first version of WebAssembly
 * @param start how it begins
 * @param startFunction whether it has a start function, which runs while it is instantiated
 * @param wasi functions of WASI preview 1 that it imports, by name
 * @param foreign everything else that it imports
 * @param memories its linear memories, imported ones first
 * @param memoryExported whether a host can reach its memory
 * @param tables how many tables it has, imported ones too
 */
public record ModuleFeatures(
    Set<Feature> uses,
    StartKind start,
    boolean startFunction,
    SortedSet<String> wasi,
    List<Import> foreign,
    List<Limits> memories,
    boolean memoryExported,
    int tables) {

  public ModuleFeatures {
    var copy = EnumSet.noneOf(Feature.class);
    copy.addAll(uses);
    uses = Collections.unmodifiableSet(copy);
    wasi = Collections.unmodifiableSortedSet(new TreeSet<>(wasi));
    foreign = List.copyOf(foreign);
    memories = List.copyOf(memories);
  }

  public boolean uses(Feature feature) {
    return uses.contains(feature);
  }

  /** Linear memory at the start, in pages of 64 KiB. */
  public long initialPages() {
    return memories.stream().mapToLong(Limits::minimum).sum();
  }
}
