package org.reststop.kiosk.story;

import java.util.List;
import org.reststop.domain.need.Face;

/** What somebody sees of her stories. */
sealed interface Page {
    record Loading() implements Page {}

    /** The disk has not answered. */
    record Failed() implements Page {}

    /** Hers, the newest first. */
    record Listed(List<Story> stories) implements Page {}

    /** A receipt is typed. */
    record Asked() implements Page {}

    record Read(Story story) implements Page {}

    /** A face is chosen, and words may be added. */
    record Answered(Story story, Face face) implements Page {}

    /** It is stored. */
    record Thanked(Story story, Face face) implements Page {}
}
