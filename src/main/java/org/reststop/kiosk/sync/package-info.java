/** Keeps the kiosk and HQ in step: one exchange, and when to make it. */
@NullMarked
package org.reststop.kiosk.sync;

import org.jspecify.annotations.NullMarked;
