package org.reststop.hq.activity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.reststop.domain.activity.PlaceState;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Sender;
import org.reststop.sync.ActivityFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the facts of kiosks do to places. */
public final class ActivityHearing {
    private static final Logger log = LoggerFactory.getLogger(ActivityHearing.class);

    private final FeedPublisher feed;
    private final InstantSource clock;

    public ActivityHearing(FeedPublisher feed, InstantSource clock) {
        this.feed = feed;
        this.clock = clock;
    }

    private record Heard(Consequences.Accepted fact, ActivityFact body) {}

    /**
     * Takes what facts say, one activity after the other so that no two exchanges wait for each other.
     *
     * @return publishes what has changed, to be run last in the transaction
     */
    public Runnable take(StatelessSession session, Sender sender, List<Consequences.Accepted> facts) {
        List<Heard> heard = facts.stream()
                .filter(fact -> fact.body() instanceof ActivityFact)
                .map(fact -> new Heard(fact, (ActivityFact) fact.body()))
                .sorted(Comparator.comparing(one -> one.body().activityId()))
                .toList();
        Places places = new Places(session, feed, clock.instant());
        for (Heard one : heard) {
            Optional<ActivityEntry> entry = places.lock(one.body().activityId());
            if (entry.isPresent()) {
                hear(places, entry.get(), sender, one);
            } else {
                log.warn(
                        "Fact {} is of activity {}, which HQ does not have",
                        one.fact().id(),
                        one.body().activityId());
            }
        }
        return heard.isEmpty() ? () -> {} : places::publish;
    }

    private static void hear(Places places, ActivityEntry entry, Sender sender, Heard heard) {
        Consequences.Accepted fact = heard.fact();
        Seat.Holder holder = Seat.Holder.known(heard.body().personId(), sender.stationId());
        Places.Asked asked = new Places.Asked(fact.at().plus(sender.clockOffset()), fact.id());
        Optional<Seat> seat = places.seatOf(entry, heard.body().personId());
        // Whatever comes of it, the kiosk hears that its fact has been answered.
        seat.ifPresent(known -> places.answer(entry, known, fact.id()));
        switch (heard.body()) {
            case ActivityFact.SignedUp up -> places.signUp(entry, fact.id(), holder, asked);
            case ActivityFact.SignedOff off -> seat.ifPresent(known -> places.signOff(entry, known));
            case ActivityFact.Attended came
            when isThereAndThen(entry, sender, asked.signedAt()) ->
                seat.filter(known -> known.state() == PlaceState.CONFIRMED)
                        .ifPresent(known -> places.came(entry, known, asked.signedAt()));
            case ActivityFact.Attended came ->
                log.warn("Fact {} is of activity {}, which was not on then and there", fact.id(), entry.id());
        }
    }

    private static boolean isThereAndThen(ActivityEntry entry, Sender sender, Instant at) {
        return entry.isFor(sender.stationId()) && entry.terms().isOnAt(at);
    }
}
