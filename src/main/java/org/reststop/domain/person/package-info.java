/** The people a station knows by their badge. */
@NullMarked
package org.reststop.domain.person;

import org.jspecify.annotations.NullMarked;
