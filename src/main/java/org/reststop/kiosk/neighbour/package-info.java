/** What others at this station asked for, and "me too". */
@NullMarked
package org.reststop.kiosk.neighbour;

import org.jspecify.annotations.NullMarked;
