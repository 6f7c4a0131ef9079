/** The ledger of needs, the categories that they come under, and the page where people write from their own phone. */
@NullMarked
package org.reststop.hq.need;

import org.jspecify.annotations.NullMarked;
