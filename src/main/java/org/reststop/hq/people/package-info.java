/** Staff's pages about people and their badges, and the cards that are printed of them. */
@NullMarked
package org.reststop.hq.people;

import org.jspecify.annotations.NullMarked;
