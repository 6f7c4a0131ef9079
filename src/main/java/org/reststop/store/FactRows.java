package org.reststop.store;

import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.reststop.domain.badge.PhoneUse;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.notice.NoticeRead;
import org.reststop.sync.ActivityFact;
import org.reststop.sync.CounterFact;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.GiftFact;
import org.reststop.sync.NeedFact;
import org.reststop.sync.NoticeFact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.ServiceFact;
import org.reststop.sync.WallFact;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes again the rows that facts tell of, where they are missing. */
final class FactRows {
    private static final Logger log = LoggerFactory.getLogger(FactRows.class);

    private final WireCodec codec;

    FactRows(WireCodec codec) {
        this.codec = codec;
    }

    /** A fact that makes no row is still sent: HQ judges it, and it must not keep the store from opening. */
    void restore(StatelessSession session, Fact fact) {
        try {
            codec.readFact(fact).ifPresent(body -> {
                restore(session, fact, body);
                session.doWork(connection -> AttachmentTable.enlist(connection, body.attachments(), fact.at()));
            });
        } catch (WireException | ConstraintViolationException | DataException e) {
            log.warn(
                    "Fact {} of type {} makes no row: {}",
                    fact.id(),
                    fact.type(),
                    e.getClass().getSimpleName());
        }
    }

    private static void restore(StatelessSession session, Fact fact, FactBody body) {
        switch (body) {
            case PersonFact.CheckedIn(String station, long person, long serial, var counter) -> {
                if (session.get(CheckIn.class, fact.id()) == null) {
                    session.insert(new CheckIn(fact.id(), station, person, serial, fact.at()));
                }
                if (counter != null) {
                    PhoneUses.raise(session, new PhoneUse(serial, counter));
                }
            }
            case NoticeFact.Edited edited -> {
                // HQ's next revision will show it.
            }
            case NeedFact.Raised raised -> NeedRows.restore(session, fact, raised);
            case NeedFact.Supported supported -> {
                // HQ counts it, and sends the count.
            }
            case NeedFact.Rated rated -> {
                // HQ's next story will show it.
            }
            case GiftFact gift -> GiftRows.restore(session, fact, gift);
            case ServiceFact service -> ServiceRows.restore(session, fact, service);
            case ActivityFact activity -> ActivityRows.restore(session, fact.id(), activity);
            case PersonFact.Registered registered -> EmployerCodes.register(session, registered);
            case CounterFact counter -> CounterRows.restore(session, fact, counter);
            case WallFact wall -> WallRows.restore(session, fact, wall);
            case NoticeFact.Opened(var notice, long person) -> {
                if (session.get(NoticeRead.class, new NoticeRead.Key(person, notice)) == null) {
                    session.insert(new NoticeRead(person, notice, fact.at()));
                }
            }
        }
    }
}
