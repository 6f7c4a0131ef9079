/**
 * Appointments of couriers as mobile grid workers. The badge stays as it is: a kiosk binds the role to whoever carries it
 * for as long as the term runs, which it counts by its own calendar.
 */
@NullMarked
package org.reststop.hq.appointment;

import org.jspecify.annotations.NullMarked;
