/**
 * Needs as other programs raise and follow them: Open311 GeoReport v2 and the exchange of updates that goes with it,
 * below {@code /open311/v2/}.
 */
@NullMarked
package org.reststop.hq.open311;

import org.jspecify.annotations.NullMarked;
