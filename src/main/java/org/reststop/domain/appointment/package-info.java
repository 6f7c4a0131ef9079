/** Couriers who are mobile grid workers for a term. */
@NullMarked
package org.reststop.domain.appointment;

import org.jspecify.annotations.NullMarked;
