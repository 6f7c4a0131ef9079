package org.reststop.hq.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.Patrol;
import org.reststop.sync.Attachment;
import org.reststop.sync.NeedFact;

/** The SQL of the ledger's new entries, within one transaction. */
final class NeedTables {
    /** What was raised on a phone has an id of its own, which a fact may not take: then the fact makes no entry. */
    private static final String INSERT =
            "insert into need (station_id, id, kiosk_id, category, words, place, person_id,"
                    + " phone, channel, receipt, language, raised_at, received_at, state, follow, patrol)"
                    + " select cast(? as varchar), cast(? as uuid), cast(? as uuid), cast(? as varchar), cast(? as varchar),"
                    + " cast(? as varchar), cast(? as bigint), cast(? as varchar), cast(? as varchar), cast(? as varchar),"
                    + " cast(? as varchar), cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone),"
                    + " 'RECEIVED', cast(? as varchar), cast(? as varchar) where not exists (select 1 from need where station_id = ? and id = ?)";

    private static final String INSERT_ATTACHMENT =
            "insert into need_attachment (station_id, need_id, number, sha256, media_type, bytes)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final Sender sender;
    private final Instant received;

    NeedTables(Connection connection, Sender sender, Instant received) {
        this.connection = connection;
        this.sender = sender;
        this.received = received;
    }

    /** @param at when it was raised, as far as HQ can tell */
    void insert(UUID id, NeedFact.Raised need, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, sender.stationId());
            insert.setObject(2, id);
            insert.setObject(3, sender.kiosk());
            insert.setString(4, need.category());
            insert.setString(5, need.words());
            insert.setString(6, need.place());
            insert.setObject(7, need.personId());
            insert.setString(8, need.phone());
            insert.setString(9, Channel.KIOSK.word());
            insert.setString(10, need.receipt());
            insert.setString(11, language(need));
            insert.setObject(12, utc(at));
            insert.setObject(13, utc(received));
            insert.setString(14, need.follow());
            insert.setString(15, patrol(need));
            insert.setString(16, sender.stationId());
            insert.setObject(17, id);
            if (insert.executeUpdate() == 1) {
                insertAttachments(id, need.attachments());
            }
        }
    }

    private void insertAttachments(UUID id, List<Attachment> attachments) throws SQLException {
        if (attachments.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_ATTACHMENT)) {
            for (int i = 0; i < attachments.size(); i++) {
                Attachment attachment = attachments.get(i);
                insert.setString(1, sender.stationId());
                insert.setObject(2, id);
                insert.setInt(3, i + 1);
                insert.setString(4, attachment.sha256());
                insert.setString(5, attachment.mediaType());
                insert.setLong(6, attachment.bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String language(NeedFact.Raised need) {
        return "en".equals(need.language()) ? "en" : "zh";
    }

    private static @Nullable String patrol(NeedFact.Raised need) {
        Patrol patrol = need.patrol();
        return patrol == null ? null : patrol.name();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
