/** Badges on paper: cards and sheets of cards as PDF. */
@NullMarked
package org.reststop.hq.print;

import org.jspecify.annotations.NullMarked;
