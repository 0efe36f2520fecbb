/**
 * What a run measured: the launcher's stream made into a timeline, log events, phases, a memory
 * series and an outcome. One pipeline serves live runs and replayed ones.
 */
@NullMarked
package org.krunlab.core.measure;

import org.jspecify.annotations.NullMarked;
