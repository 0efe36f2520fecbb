package org.krunlab.core.wasm;

/**
 * Something a module offers.
 *
 * @param name by which a host finds it
 * @param kind of what
 * @param index among the things of its kind, imported ones first
 * @param type such as {@code () -> ()}
 */
public record Export(String name, ExternalKind kind, int index, String type) {}
