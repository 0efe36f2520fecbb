package org.krunlab.core.experiment.confidential;

/**
 * Something that keeps a profile from a confidential machine, or costs it dear there.
 *
 * @param what in a few words
 * @param why in a sentence
 * @param mend what to do about it, in a sentence
 */
public record Finding(String what, String why, String mend) {}
