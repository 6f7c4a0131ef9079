/** Needs that ask for the same: how they are found, and how one is told with another. */
@NullMarked
package org.reststop.hq.duplicate;

import org.jspecify.annotations.NullMarked;
