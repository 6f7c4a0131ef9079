package org.reststop.hq.counter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
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

    /**
     * Takes what facts say, and waits for the rows that it will write.
     *
     * @return does and publishes it, to be run last in the transaction
     */
    public Runnable take(StatelessSession session, Sender sender, List<Consequences.Accepted> facts) {
        List<Heard> heard = new ArrayList<>();
        for (Consequences.Accepted fact : facts) {
            if (fact.body() instanceof CounterFact body) {
                CounterEvent event = new CounterEvent(sender, fact, body);
                session.insert(event);
                heard.add(new Heard(event, fact, body, isStaff(session, body.authorId())));
            }
        }
        lock(session, heard);
        return () -> heard.forEach(one -> settle(session, sender, one));
    }

    /** In the order of ids, so that two transactions never wait for each other. */
    private static void lock(StatelessSession session, List<Heard> heard) {
        TreeSet<UUID> down = new TreeSet<>(Comparator.comparing(UUID::toString));
        heard.stream()
                .filter(one -> one.body() instanceof CounterFact.NoticeTakenDown)
                .forEach(one -> down.add(((CounterFact.NoticeTakenDown) one.body()).noticeId()));
        down.forEach(id -> session.get(Notice.class, id, LockMode.PESSIMISTIC_WRITE));
        heard.stream()
                .filter(one -> one.body() instanceof CounterFact.BadgeAsked)
                .flatMap(one -> Stream.ofNullable(((CounterFact.BadgeAsked) one.body()).personId()))
                .sorted()
                .distinct()
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
