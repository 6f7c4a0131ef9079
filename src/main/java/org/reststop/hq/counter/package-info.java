/** Staff at kiosks: their PINs, what they did there, and what HQ makes of it. */
@NullMarked
package org.reststop.hq.counter;

import org.jspecify.annotations.NullMarked;
