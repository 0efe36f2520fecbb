@NullMarked
package org.krunlab.desktop.profiles;

import org.jspecify.annotations.NullMarked;
