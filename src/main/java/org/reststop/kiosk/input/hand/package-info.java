/**
 * Reads handwriting: pen lines in, characters out, best first. Strokes may come in any order and may be joined.
 *
 * <p>The way of a reading: {@link org.reststop.kiosk.input.hand.Stroke strokes} are brought to one size
 * ({@code UnitSquare}), a vector of where the pen moved in which direction ({@code DirectionMap}) finds the hundred
 * nearest characters ({@code Shortlist}), and these are compared stroke by stroke ({@code StrokeMatcher}).
 */
@NullMarked
package org.reststop.kiosk.input.hand;

import org.jspecify.annotations.NullMarked;
