/** Which days are worked on: weekends, public holidays, and the weekend days that make up for them. */
@NullMarked
package org.reststop.domain.calendar;

import org.jspecify.annotations.NullMarked;
