/** Who works here: accounts, signing in, and the door that every staff page stands behind. */
@NullMarked
package org.reststop.hq.staff;

import org.jspecify.annotations.NullMarked;
