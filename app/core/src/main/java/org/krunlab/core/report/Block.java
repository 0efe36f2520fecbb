package org.krunlab.core.report;

/** A part of a section. */
public sealed interface Block permits Prose, Points, Listing, Table, Chart {}
