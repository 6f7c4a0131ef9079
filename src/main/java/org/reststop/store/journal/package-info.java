/** A kiosk's second copy of the facts that HQ may not hold yet, in a file that stays readable when a database does not. */
@NullMarked
package org.reststop.store.journal;

import org.jspecify.annotations.NullMarked;
