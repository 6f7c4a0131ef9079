/**
 * The points book: awards, redemptions and reversals as entries that are never changed; a balance is their sum. Points
 * are given for goods here at HQ alone, one at a time for a person: two kiosks that cannot hear each other would both
 * hand out goods for the same points, and nobody could take them back.
 */
@NullMarked
package org.reststop.hq.points;

import org.jspecify.annotations.NullMarked;
