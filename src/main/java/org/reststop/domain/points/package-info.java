/** The points book: entries that are never changed, of which a balance is the sum. */
@NullMarked
package org.reststop.domain.points;

import org.jspecify.annotations.NullMarked;
