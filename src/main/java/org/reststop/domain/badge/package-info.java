/** Signed badges: what they carry, how they are read and when they count. */
@NullMarked
package org.reststop.domain.badge;

import org.jspecify.annotations.NullMarked;
