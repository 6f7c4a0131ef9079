/** Which entries of the ledger are wanted, as addresses say it, and the SQL that finds them part by part. */
@NullMarked
package org.reststop.hq.ledger.list;

import org.jspecify.annotations.NullMarked;
