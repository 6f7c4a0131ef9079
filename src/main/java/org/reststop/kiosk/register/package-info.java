/** Registering oneself at the kiosk with a work card, one question a screen. */
@NullMarked
package org.reststop.kiosk.register;

import org.jspecify.annotations.NullMarked;
