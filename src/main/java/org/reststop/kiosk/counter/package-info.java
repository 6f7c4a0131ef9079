/** Staff at the kiosk: the PIN beside the badge, and the desk with what they do there. */
@NullMarked
package org.reststop.kiosk.counter;

import org.jspecify.annotations.NullMarked;
