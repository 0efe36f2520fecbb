/** The schema of the store's database, as the steps in which it came about. */
@NullMarked
package org.krunlab.host.store.schema;

import org.jspecify.annotations.NullMarked;
