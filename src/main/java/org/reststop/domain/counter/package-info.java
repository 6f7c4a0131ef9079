/** Staff at a kiosk: the PIN beside the badge, what they did there and what became of it. */
@NullMarked
package org.reststop.domain.counter;

import org.jspecify.annotations.NullMarked;
