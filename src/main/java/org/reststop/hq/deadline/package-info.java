/** Until when what has to be done: terms in working days, the holidays they skip, reminders and what was missed. */
@NullMarked
package org.reststop.hq.deadline;

import org.jspecify.annotations.NullMarked;
