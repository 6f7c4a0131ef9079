package org.reststop.hq.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.reststop.store.RowWriter;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.NeedFact;
import org.reststop.sync.NoticeFact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WallFact;

/** The SQL of what facts tell of, within one transaction. */
final class MeaningTables {
    private static final List<String> CHECK_IN = List.of("id", "station_id", "person_id", "badge_serial", "at");
    private static final String INSERT_READ = "insert into notice_read (station_id, person_id, notice_id, at)"
            + " select cast(? as varchar), cast(? as bigint), cast(? as uuid), cast(? as timestamp(6) with time zone)"
            + " where not exists"
            + " (select 1 from notice_read where station_id = ? and person_id = ? and notice_id = ?)";

    private final Connection connection;
    private final Sender sender;
    private final BelievableTime time;
    private final Instant received;

    MeaningTables(Connection connection, Sender sender, Instant received) {
        this.connection = connection;
        this.sender = sender;
        this.received = received;
        this.time = new BelievableTime(sender.clockOffset(), received);
    }

    /** Fills the tables that facts tell of. */
    void insert(List<Incoming.Sound> facts) throws SQLException {
        insertCheckIns(told(facts, PersonFact.CheckedIn.class));
        insertReads(told(facts, NoticeFact.Opened.class));
        insertNeeds(told(facts, NeedFact.Raised.class));
        insertDisplays(told(facts, WallFact.NoticeDisplayed.class));
        insertReports(told(facts, WallFact.class));
    }

    private record Told<B>(Fact fact, B body) {}

    private static <B extends FactBody> List<Told<B>> told(List<Incoming.Sound> facts, Class<B> type) {
        List<Told<B>> told = new ArrayList<>();
        for (Incoming.Sound sound : facts) {
            sound.meaning()
                    .filter(type::isInstance)
                    .ifPresent(body -> told.add(new Told<>(sound.fact(), type.cast(body))));
        }
        return told;
    }

    private void insertCheckIns(List<Told<PersonFact.CheckedIn>> checkIns) throws SQLException {
        if (checkIns.isEmpty()) {
            return;
        }
        try (RowWriter rows = RowWriter.into(connection, "check_in", CHECK_IN)) {
            for (Told<PersonFact.CheckedIn> told : checkIns) {
                PersonFact.CheckedIn body = told.body();
                rows.id(told.fact().id())
                        .text(body.stationId())
                        .number(body.personId())
                        .number(body.badgeSerial())
                        .moment(time.of(told.fact().at()))
                        .endRow();
            }
            rows.finish();
        }
        List<Long> people =
                checkIns.stream().map(told -> told.body().personId()).distinct().toList();
        new NeedReaders(connection, sender).note(people, received);
        new SeatReaderNotes(connection, sender).note(people, received);
    }

    private void insertReads(List<Told<NoticeFact.Opened>> opened) throws SQLException {
        if (opened.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_READ)) {
            for (Told<NoticeFact.Opened> told : opened) {
                NoticeFact.Opened body = told.body();
                insert.setString(1, sender.stationId());
                insert.setLong(2, body.personId());
                insert.setObject(3, body.noticeId());
                insert.setObject(4, time.of(told.fact().at()).atOffset(ZoneOffset.UTC));
                insert.setString(5, sender.stationId());
                insert.setLong(6, body.personId());
                insert.setObject(7, body.noticeId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertDisplays(List<Told<WallFact.NoticeDisplayed>> displays) throws SQLException {
        if (displays.isEmpty()) {
            return;
        }
        try (RowWriter rows = RowWriter.into(connection, "notice_display", WallTables.DISPLAY)) {
            for (Told<WallFact.NoticeDisplayed> told : displays) {
                WallTables.display(rows, sender, told.fact(), told.body());
            }
            rows.finish();
        }
    }

    private void insertReports(List<Told<WallFact>> facts) throws SQLException {
        WallTables tables = new WallTables(connection, sender);
        for (Told<WallFact> told : facts) {
            tables.report(told.body(), time.of(told.fact().at()));
        }
    }

    private void insertNeeds(List<Told<NeedFact.Raised>> needs) throws SQLException {
        NeedTables tables = new NeedTables(connection, sender, received);
        for (Told<NeedFact.Raised> told : needs) {
            tables.insert(told.fact().id(), told.body(), time.of(told.fact().at()));
        }
    }
}
