/**
 * Where both programs keep what they know: one door to the database, and for a kiosk the outbox of facts that must
 * reach HQ. A write has been forced to disk when it returns.
 */
@NullMarked
package org.reststop.store;

import org.jspecify.annotations.NullMarked;
