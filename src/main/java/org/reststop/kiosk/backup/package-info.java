/** Backup and restore of a kiosk, while it runs (by its control socket) or not. */
@NullMarked
package org.reststop.kiosk.backup;

import org.jspecify.annotations.NullMarked;
