package org.reststop.store;

import java.sql.PreparedStatement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hibernate.PropertyValueException;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.domain.person.Person;
import org.reststop.domain.station.Station;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns HQ's changes into rows. */
final class ChangeWriter {
    private static final Logger log = LoggerFactory.getLogger(ChangeWriter.class);

    private final WireCodec codec;

    ChangeWriter(WireCodec codec) {
        this.codec = codec;
    }

    void write(StatelessSession session, List<Change> changes) {
        for (Change change : changes) {
            try {
                write(session, change);
            } catch (UnreadableChange | ConstraintViolationException | DataException | PropertyValueException e) {
                log.warn("Change {} of kind {} is skipped: {}", change.position(), change.kind(), e.getMessage());
            }
        }
    }

    private void write(StatelessSession session, Change change) {
        Optional<Object> entity = toEntity(change);
        if (entity.isEmpty()) {
            keepRaw(session, change);
        } else if (!(entity.get() instanceof Notice notice) || isNewer(session, notice)) {
            session.upsert(entity.get());
        }
    }

    private static boolean isNewer(StatelessSession session, Notice notice) {
        Notice stored = session.get(Notice.class, notice.id());
        return stored == null || stored.revision() < notice.revision();
    }

    private Optional<Object> toEntity(Change change) {
        try {
            return codec.readChange(change).map(ChangeWriter::toEntity);
        } catch (RuntimeException e) {
            // A known kind with a missing or senseless field fails in many ways; each means the same here.
            throw new UnreadableChange(e);
        }
    }

    private static Object toEntity(ChangeBody body) {
        return switch (body) {
            case ChangeBody.BadgeKeyPublished published -> {
                BadgeKey key = new BadgeKey(published.keyId(), published.publicKey());
                // A damaged key must be noticed here, not at the next scan.
                key.toPublicKey();
                yield key;
            }
            case ChangeBody.BadgeRevoked revoked ->
                new Revocation(revoked.serial(), revoked.revokedAt(), revoked.reason());
            case ChangeBody.PersonCard card ->
                new Person(card.personId(), card.maskedName(), card.role(), card.company());
            case ChangeBody.StationProfile station ->
                new Station(station.stationId(), station.nameZh(), station.nameEn(), ZoneId.of(station.timeZone()));
            case ChangeBody.NoticePublished notice ->
                new Notice(
                        notice.noticeId(),
                        notice.revision(),
                        new NoticeText(notice.titleZh(), notice.bodyZh(), notice.titleEn(), notice.bodyEn()),
                        new NoticeWindow(notice.publishedAt(), notice.firstDay(), notice.lastDay(), notice.pinned()),
                        notice.withdrawn());
        };
    }

    private static void keepRaw(StatelessSession session, Change change) {
        String sql = "merge into unknown_change (kind, document_id, body) key (kind, document_id) values (?, ?, ?)";
        session.doWork(connection -> {
            try (PreparedStatement merge = connection.prepareStatement(sql)) {
                merge.setString(1, change.kind());
                merge.setString(2, change.id());
                merge.setString(3, change.body().toString());
                merge.executeUpdate();
            }
        });
    }

    private static final class UnreadableChange extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableChange(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
