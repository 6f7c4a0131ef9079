package org.reststop.hq.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A conflict as staff see it.
 *
 * @param revision of the notice when the page was made, 0 if there is none
 * @param theirs who wrote what is not
 * @param reasonKey the text that explains the conflict
 * @param publishable whether their text could be published as it is
 */
public record ConflictSight(
        UUID id, long revision, String title, Who theirs, String reasonKey, boolean publishable, List<Row> rows) {
    /**
     * An author as staff know them.
     *
     * @param name in words
     * @param place in words
     */
    public record Who(String name, String place, Instant at, ZoneId zone) {}

    /**
     * A field that two texts stand for.
     *
     * @param writer who wrote what is published of it
     * @param typed their text, as a form takes it
     */
    public record Row(NoticeField field, Who writer, Marked ours, Marked theirs, String published, String typed) {}
}
