package org.reststop.hq.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedState;

/**
 * A need as it is read for another program.
 *
 * @param words as they were released for everybody, or as they came if the program itself brought them
 * @param told what its author was told last; null for whoever did not bring it, and if nothing was
 * @param promised when it is expected to be done or answered; null if that is past or not promised
 * @param changed when it last changed
 * @param given where it is, as whoever brought it said; null for everybody else
 */
record Report(
        Id id,
        Sight sight,
        String category,
        NeedState state,
        String words,
        @Nullable String place,
        @Nullable String told,
        Instant raised,
        Instant changed,
        @Nullable Instant promised,
        @Nullable Given given) {
    /** How much of it whoever asks may see. */
    enum Sight {
        /** All of it: they have brought it. */
        OWN,
        /** What was released for everybody. */
        RELEASED,
        /** How far it is: they have its number and nothing else. */
        STATE
    }

    /** Which need. */
    record Id(String station, UUID need) {}

    /** What whoever brought it said of where it is and how it looks; each null if they did not. */
    record Given(
            @Nullable String latitude,
            @Nullable String longitude,
            @Nullable String address,
            @Nullable String addressId,
            @Nullable String mediaUrl) {}

    /**
     * What {@link #of} reads, of a need {@code n}, the request {@code r} that it came by and the need that tells of it:
     * itself, or {@code t}, which it may be told with.
     */
    static String columns(String teller) {
        String told = String.format(
                "%1$s.state, %2$s as changed_at, %1$s.answer_due, %1$s.done_due, %1$s.answered_at",
                teller, changed(teller));
        return "n.station_id, n.id, n.category, n.words, n.public_words, n.place, n.raised_at, " + told
                + ", r.description, r.latitude, r.longitude, r.address, r.address_id, r.media_url";
    }

    /** When it last changed, or what it is told with did. */
    static String changed(String teller) {
        return teller.equals("n")
                ? "n.changed_at"
                : "case when t.changed_at > n.changed_at then t.changed_at else n.changed_at end";
    }

    /** Since when a need {@code n} is told with another. */
    static final String MERGED_AT = "(select max(j.at) from need_event j where j.station_id = n.station_id"
            + " and j.need_id = n.id and j.act = 'merge')";

    /** What its author was told last: of the need itself, or since they were merged of the one that it is told with. */
    static final String TOLD =
            "(select e.words from need_event e where e.station_id = n.station_id and (e.need_id = n.id"
                    + " or e.need_id = n.merged_into and e.at >= " + MERGED_AT + ") and e.words <> ''"
                    + " and e.actor_kind in ('STAFF', 'RULE') order by e.at desc, e.number desc limit 1)";

    /**
     * Reads a row of {@link #columns} and one more, which is {@link #TOLD} or null.
     *
     * @param sight which decides what of the row is told
     */
    static Report of(ResultSet row, Sight sight) throws SQLException {
        NeedState state = NeedState.valueOf(row.getString("state"));
        Instant raised = moment(row, "raised_at");
        Instant changed = moment(row, "changed_at");
        return new Report(
                new Id(row.getString("station_id"), row.getObject("id", UUID.class)),
                sight,
                row.getString("category"),
                state,
                words(row, sight),
                sight == Sight.STATE ? null : row.getString("place"),
                sight == Sight.OWN ? row.getString("told") : null,
                raised == null ? Instant.EPOCH : raised,
                changed == null ? raised == null ? Instant.EPOCH : raised : changed,
                state.isOpen() ? promised(row) : null,
                sight == Sight.OWN ? given(row) : null);
    }

    private static String words(ResultSet row, Sight sight) throws SQLException {
        String whole = row.getString("description");
        String words =
                switch (sight) {
                    case OWN -> whole == null ? row.getString("words") : whole;
                    case RELEASED -> row.getString("public_words");
                    case STATE -> null;
                };
        return words == null ? "" : words;
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getString("latitude"),
                row.getString("longitude"),
                row.getString("address"),
                row.getString("address_id"),
                row.getString("media_url"));
    }

    /** The first answer, and once there was one, that it is done. */
    private static @Nullable Instant promised(ResultSet row) throws SQLException {
        Instant done = moment(row, "done_due");
        Instant answer = moment(row, "answer_due");
        return done != null ? done : row.getObject("answered_at") == null ? answer : null;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
