/** Campaigns of thanks at the kiosk: the letter, the claim of a pack, and the page that staff are shown. */
@NullMarked
package org.reststop.kiosk.gift;

import org.jspecify.annotations.NullMarked;
