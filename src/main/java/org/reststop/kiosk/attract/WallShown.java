package org.reststop.kiosk.attract;

import org.reststop.domain.notice.Notice;

/** What is on the wall. */
public sealed interface WallShown {
    /** There is no notice to show. */
    record Nothing() implements WallShown {}

    /**
     * A part of a notice.
     *
     * @param turn counts the turns
     */
    record Turn(Notice notice, long turn, Part part) implements WallShown {}

    /** A part of a notice that is shown by itself. */
    sealed interface Part {
        /** A page of its words, from 0. */
        record Words(int page) implements Part {}

        /** One of its media, by its place among them. */
        record Medium(int index) implements Part {}
    }
}
