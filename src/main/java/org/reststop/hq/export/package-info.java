/** The ledger as a table for other programs. */
@NullMarked
package org.reststop.hq.export;

import org.jspecify.annotations.NullMarked;
