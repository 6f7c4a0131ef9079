/** The kiosks' two addresses: the exchange and the enrolment. */
@NullMarked
package org.reststop.hq.exchange;

import org.jspecify.annotations.NullMarked;
