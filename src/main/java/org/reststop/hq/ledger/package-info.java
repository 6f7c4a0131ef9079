/** The ledger at work: what may be done to a need, what has been done to it, and who is told. */
@NullMarked
package org.reststop.hq.ledger;

import org.jspecify.annotations.NullMarked;
