/** Badges on paper. */
@NullMarked
package org.reststop.hq.print;

import org.jspecify.annotations.NullMarked;
