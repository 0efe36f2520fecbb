@NullMarked
package org.krunlab.desktop.session;

import org.jspecify.annotations.NullMarked;
