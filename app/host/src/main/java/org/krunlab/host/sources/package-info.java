/**
 * Keeps upstream sources in the cache: fetched once, verified, usable offline from then on; unpacks
 * the guest sources that come with Krunlab.
 */
@NullMarked
package org.krunlab.host.sources;

import org.jspecify.annotations.NullMarked;
