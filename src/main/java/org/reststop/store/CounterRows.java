package org.reststop.store;

import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.counter.CounterDeed;
import org.reststop.domain.counter.CounterPin;
import org.reststop.domain.counter.DeedKind;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.counter.PinHash;
import org.reststop.domain.notice.Notice;
import org.reststop.sync.CounterChange;
import org.reststop.sync.CounterFact;
import org.reststop.sync.Fact;
import org.reststop.sync.NoticeChange;
import org.reststop.sync.WrittenNotice;

/** The rows of what staff do at a kiosk. */
final class CounterRows {
    /** What a badge that was taken back at this kiosk is told to be. */
    private static final String REASON = "驿站登记";

    private CounterRows() {}

    /** A hash that cannot be read must be noticed here, not when somebody types. */
    static CounterPin pin(CounterChange.PinSet set) {
        return new CounterPin(set.personId(), PinHash.ofText(set.hash()));
    }

    /** Takes HQ's answer to what this kiosk knows of; another kiosk of the station may have asked. */
    static void answer(StatelessSession session, CounterChange.DeedTold told) {
        CounterDeed deed = session.get(CounterDeed.class, told.deedId());
        if (deed == null) {
            return;
        }
        session.update(deed.answered(told.state(), told.serial()));
        boolean shown = told.state() == DeedState.DONE;
        if (deed.kind() == DeedKind.NOTICE_WRITTEN && !shown && told.state() != DeedState.ON_ITS_WAY) {
            dropUnlessPublished(session, deed.id());
        }
    }

    /** A notice that was written here has its fact's id. */
    private static void dropUnlessPublished(StatelessSession session, UUID notice) {
        boolean published = session.doReturningWork(connection ->
                new FeedDocuments(connection).isNotedAnywhere(NoticeChange.Published.KIND, notice.toString()));
        if (!published) {
            NoticeRows.remove(session, notice);
        }
    }

    static void removePin(StatelessSession session, String document) {
        personOf(document).ifPresent(person -> removePinOf(session, person));
    }

    static void removeDeed(StatelessSession session, String document) {
        int at = document.indexOf(CounterChange.AT);
        if (at == 36) {
            session.createMutationQuery("delete from CounterDeed d where d.id = :id")
                    .setParameter("id", UUID.fromString(document.substring(0, at)))
                    .executeUpdate();
        }
    }

    /** Removes the PIN and the draft of somebody who is to be forgotten. */
    static void removeOf(StatelessSession session, long personId) {
        removePinOf(session, personId);
        session.createMutationQuery("delete from NoticeDraft d where d.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    private static void removePinOf(StatelessSession session, long personId) {
        session.createMutationQuery("delete from CounterPin p where p.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    private static Optional<Long> personOf(String document) {
        int at = document.indexOf(CounterChange.AT);
        try {
            return at < 0 ? Optional.empty() : Optional.of(Long.valueOf(document.substring(0, at)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Writes again what a fact of this kiosk's tells of. */
    static void restore(StatelessSession session, Fact fact, CounterFact body) {
        switch (body) {
            case CounterFact.PinRefused refused -> {
                // Whoever types is counted anew.
            }
            case CounterFact.CounterOpened opened -> {
                // HQ notes it.
            }
            case CounterFact.NoticeWritten written -> {
                if (session.get(Notice.class, written.noticeId()) == null) {
                    session.insert(WrittenNotice.of(written, fact.at()));
                }
                note(session, fact, DeedKind.NOTICE_WRITTEN, written.titleZh());
            }
            case CounterFact.NoticeTakenDown down -> {
                Notice notice = session.get(Notice.class, down.noticeId());
                if (notice != null && notice.revision() <= down.revision()) {
                    NoticeRows.takeDown(session, notice);
                }
                note(session, fact, DeedKind.NOTICE_TAKEN_DOWN, titleOf(notice));
            }
            case CounterFact.NoticePutBack back -> {
                Notice notice = session.get(Notice.class, back.noticeId());
                if (notice != null && notice.revision() <= back.revision()) {
                    NoticeRows.putBack(session, notice);
                }
                note(session, fact, DeedKind.NOTICE_PUT_BACK, titleOf(notice));
            }
            case CounterFact.BadgeRevoked revoked -> {
                revoke(session, fact, revoked.serial());
                note(session, fact, DeedKind.BADGE_REVOKED, "");
            }
            case CounterFact.BadgeAsked asked -> {
                Long replaces = asked.replaces();
                if (replaces != null) {
                    revoke(session, fact, replaces);
                }
                note(session, fact, replaces == null ? DeedKind.BADGE_ASKED : DeedKind.BADGE_REPLACED, "");
            }
        }
    }

    private static String titleOf(@Nullable Notice notice) {
        return notice == null ? "" : notice.text().titleZh();
    }

    private static void revoke(StatelessSession session, Fact fact, long serial) {
        if (session.get(Revocation.class, serial) == null) {
            session.insert(new Revocation(serial, fact.at(), REASON));
        }
    }

    private static void note(StatelessSession session, Fact fact, DeedKind kind, String subject) {
        if (session.get(CounterDeed.class, fact.id()) == null) {
            session.insert(new CounterDeed(fact.id(), kind, subject, fact.at(), DeedState.ON_ITS_WAY, 0));
        }
    }
}
