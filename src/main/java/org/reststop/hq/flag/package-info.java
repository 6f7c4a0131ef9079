/** Finds badges that were lent, copied or used after they were revoked, for staff to look at; refuses nobody. */
@NullMarked
package org.reststop.hq.flag;

import org.jspecify.annotations.NullMarked;
