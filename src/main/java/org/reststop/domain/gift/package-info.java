/** Campaigns of thanks: a letter, a gift pack, and who has had it. */
@NullMarked
package org.reststop.domain.gift;

import org.jspecify.annotations.NullMarked;
