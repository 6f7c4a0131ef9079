/** What people attach to what they send: kept at the kiosk, and handed to the sync. */
@NullMarked
package org.reststop.kiosk.attachment;

import org.jspecify.annotations.NullMarked;
