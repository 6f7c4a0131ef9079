/** People who registered themselves at a kiosk, and what staff make of it. */
@NullMarked
package org.reststop.hq.registration;

import org.jspecify.annotations.NullMarked;
