package org.reststop.hq.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.Role;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.person.Person;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Sender;
import org.reststop.sync.CounterChange;
import org.reststop.sync.CounterFact;
import org.reststop.sync.NoticeFact;

/**
 * What the facts of staff at kiosks do, in the intake's transaction, and what the kiosk is told of it. The kiosk knew by
 * PIN who it was; whoever is no staff at HQ any more may take notices down and badges back, which is safe, and no more.
 */
public final class CounterHearing {
    private final FeedPublisher feed;
    private final KioskNotices notices;
    private final KioskBadges badges;

    /**
     * @param office signs and revokes badges
     * @param people adds whom a kiosk tells of
     */
    public CounterHearing(FeedPublisher feed, KioskNotices notices, BadgeOffice office, NewPeople people) {
        this.feed = feed;
        this.notices = notices;
        this.badges = new KioskBadges(office, people);
    }

    private record Heard(CounterEvent event, Consequences.Accepted fact, CounterFact body, boolean trusted) {}

    /** What facts ask for, in two parts. */
    public interface Deeds {
        /** Puts new notices up: before changes of them are merged that came with them. */
        void putUp();

        /** Does all else and publishes it, to be run last in the transaction. */
        void settle();
    }

    /** Takes what facts say, and waits for the rows that it and the merging of notices will write. */
    public Deeds take(StatelessSession session, Sender sender, List<Consequences.Accepted> facts) {
        List<Heard> heard = new ArrayList<>();
        for (Consequences.Accepted fact : facts) {
            if (fact.body() instanceof CounterFact body) {
                CounterEvent event = new CounterEvent(sender, fact, body);
                session.insert(event);
                heard.add(new Heard(event, fact, body, isStaff(session, body.authorId())));
            }
        }
        if (!heard.isEmpty()) {
            lock(session, facts);
        }
        return new Deeds() {
            @Override
            public void putUp() {
                heard.stream()
                        .filter(CounterHearing::isNew)
                        .forEach(one -> CounterHearing.this.settle(session, sender, one));
            }

            @Override
            public void settle() {
                heard.stream()
                        .filter(one -> !isNew(one))
                        .forEach(one -> CounterHearing.this.settle(session, sender, one));
            }
        };
    }

    private static boolean isNew(Heard heard) {
        return heard.body() instanceof CounterFact.NoticeWritten;
    }

    /** In the order of ids, so that two transactions never wait for each other. */
    private static void lock(StatelessSession session, List<Consequences.Accepted> facts) {
        facts.stream()
                .flatMap(fact -> switch (fact.body()) {
                    case CounterFact.NoticeTakenDown down -> Stream.of(down.noticeId());
                    case CounterFact.NoticePutBack back -> Stream.of(back.noticeId());
                    case NoticeFact.Edited edited -> Stream.of(edited.noticeId());
                    default -> Stream.<UUID>empty();
                })
                .distinct()
                .sorted()
                .forEach(id -> session.get(Notice.class, id, LockMode.PESSIMISTIC_WRITE));
        facts.stream()
                .flatMap(fact -> fact.body() instanceof CounterFact.BadgeAsked asked
                        ? Stream.ofNullable(asked.personId())
                        : Stream.<Long>empty())
                .distinct()
                .sorted()
                .forEach(person -> BadgeOffice.lock(session, person));
    }

    private static boolean isStaff(StatelessSession session, long personId) {
        Person person = session.get(Person.class, personId);
        return person != null && person.role() == Role.STAFF && session.get(HeldPin.class, personId) != null;
    }

    private void settle(StatelessSession session, Sender sender, Heard one) {
        CounterEvent event = one.event();
        switch (one.body()) {
            case CounterFact.CounterOpened opened -> event.settle(one.trusted() ? DeedState.DONE : DeedState.DECLINED);
            case CounterFact.PinRefused refused -> event.settle(DeedState.DONE);
            case CounterFact.NoticeWritten written ->
                event.settle(notices.publish(session, sender, one.fact(), written, one.trusted()));
            case CounterFact.NoticeTakenDown down -> event.settle(notices.takeDown(session, sender, down));
            case CounterFact.NoticePutBack back -> event.settle(notices.putBack(session, sender, back, one.trusted()));
            case CounterFact.BadgeRevoked revoked -> event.settle(badges.revoke(session, sender, revoked));
            case CounterFact.BadgeAsked asked -> {
                KioskBadges.Made made = badges.make(session, sender, one.fact(), asked, one.trusted());
                event.settle(made.state(), made.personId(), made.serial());
            }
        }
        session.update(event);
        if (isDeed(one.body())) {
            feed.publish(
                    session,
                    new CounterChange.DeedTold(event.id(), event.state(), badgeOf(event), sender.stationId()),
                    sender.stationId());
        }
    }

    private static boolean isDeed(CounterFact body) {
        return !(body instanceof CounterFact.CounterOpened) && !(body instanceof CounterFact.PinRefused);
    }

    private static long badgeOf(CounterEvent event) {
        return switch (event.kind()) {
            case BADGE_ASKED, BADGE_REPLACED -> event.serial();
            default -> 0;
        };
    }
}
