/** How the kiosk stands with HQ, for staff. */
@NullMarked
package org.reststop.kiosk.status;

import org.jspecify.annotations.NullMarked;
