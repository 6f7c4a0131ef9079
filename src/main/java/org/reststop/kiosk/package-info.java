/** The kiosk: what couriers and residents see and touch. */
@NullMarked
package org.reststop.kiosk;

import org.jspecify.annotations.NullMarked;
