/** The keyboard on the glass: it appears by itself for whatever text field has the focus. */
@NullMarked
package org.reststop.kiosk.keyboard;

import org.jspecify.annotations.NullMarked;
