/** Rest stops. */
@NullMarked
package org.reststop.domain.station;

import org.jspecify.annotations.NullMarked;
