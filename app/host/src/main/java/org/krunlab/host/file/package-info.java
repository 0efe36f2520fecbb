/**
 * Files that are either whole or not there, and what keeping them takes: locks, digests, removal.
 */
@NullMarked
package org.krunlab.host.file;

import org.jspecify.annotations.NullMarked;
