/** Where other features show on a need's page what they have to say about it. */
@NullMarked
package org.reststop.hq.ledger.panel;

import org.jspecify.annotations.NullMarked;
