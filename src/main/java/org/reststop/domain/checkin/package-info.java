/** Check-ins: the fact that somebody came to a station. */
@NullMarked
package org.reststop.domain.checkin;

import org.jspecify.annotations.NullMarked;
