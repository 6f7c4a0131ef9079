package org.reststop.hq.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeMark;
import org.reststop.store.RowWriter;
import org.reststop.sync.Fact;
import org.reststop.sync.WallFact;

/** The SQL of how notices were shown, within one transaction. */
final class WallTables {
    static final List<String> DISPLAY =
            List.of("station_id", "id", "kiosk_id", "notice_id", "revision", "began_at", "times", "seconds");

    private static final String REPORT =
            "insert into notice_report (station_id, kiosk_id, notice_id, revision, kind, at, person_id, reason)"
                    + " select cast(? as varchar), cast(? as uuid), cast(? as uuid), cast(? as bigint),"
                    + " cast(? as varchar), cast(? as timestamp(6) with time zone), cast(? as bigint), cast(? as varchar)"
                    + " where not exists (select 1 from notice_report"
                    + " where station_id = ? and kiosk_id = ? and notice_id = ? and revision = ? and kind = ?)";

    private final Connection connection;
    private final Sender sender;

    WallTables(Connection connection, Sender sender) {
        this.connection = connection;
        this.sender = sender;
    }

    static void display(RowWriter rows, Sender sender, Fact fact, WallFact.NoticeDisplayed body) throws SQLException {
        rows.text(sender.stationId())
                .id(fact.id())
                .id(sender.kiosk())
                .id(body.noticeId())
                .number(body.revision())
                .moment(body.hour())
                .whole(body.times())
                .whole(body.seconds())
                .endRow();
    }

    /** @param at when it was, as far as HQ can tell */
    void report(WallFact fact, Instant at) throws SQLException {
        switch (fact) {
            case WallFact.NoticeDisplayed displayed -> {
                // Written as a row of its own.
            }
            case WallFact.EmergencySeen seen -> insert(seen, NoticeMark.Kind.SEEN, at, null, null);
            case WallFact.EmergencyAcknowledged read ->
                insert(read, NoticeMark.Kind.ACKNOWLEDGED, at, read.personId(), null);
            case WallFact.NoticeUnshowable broken ->
                insert(broken, NoticeMark.Kind.UNSHOWABLE, at, null, broken.reason());
        }
    }

    private void insert(WallFact fact, NoticeMark.Kind kind, Instant at, @Nullable Long person, @Nullable String reason)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REPORT)) {
            insert.setString(1, sender.stationId());
            insert.setObject(2, sender.kiosk());
            insert.setObject(3, fact.noticeId());
            insert.setLong(4, fact.revision());
            insert.setString(5, kind.name());
            insert.setObject(6, at.atOffset(ZoneOffset.UTC));
            insert.setObject(7, person);
            insert.setString(8, reason);
            insert.setString(9, sender.stationId());
            insert.setObject(10, sender.kiosk());
            insert.setObject(11, fact.noticeId());
            insert.setLong(12, fact.revision());
            insert.setString(13, kind.name());
            insert.executeUpdate();
        }
    }
}
