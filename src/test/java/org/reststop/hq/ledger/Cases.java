package org.reststop.hq.ledger;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.store.Store;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.NeedChange;
import org.reststop.sync.NeedFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** The ledger of a station of its own, as a kiosk's facts fill it and staff work it. */
public final class Cases {
    /** Whoever works the needs. */
    public static final Actor CADRE = Actor.staff("cadre-1", "周干部");

    /** She as somebody who has needs. */
    public static final Assignee ZHOU = new Assignee(Assignee.Kind.STAFF, "cadre-1", "周干部");

    public final Store store;
    public final TestClock clock;
    public final FeedPublisher feed;
    public final CaseWork work;
    public final String station = "s-" + UUID.randomUUID().toString().substring(0, 8);
    private final WireCodec codec = new WireCodec();
    private final UuidV7 ids;
    private final AtomicLong seq = new AtomicLong();
    private final Sender sender = new Sender(UUID.randomUUID(), station, UUID.randomUUID());

    public Cases(Store store, TestClock clock, CaseListener... listeners) {
        this.store = store;
        this.clock = clock;
        this.ids = new UuidV7(clock, new Random());
        this.feed = new FeedPublisher(codec);
        this.work = new CaseWork(store, feed, clock, List.of(listeners));
        store.write(tx -> {
            tx.session().insert(new Station(station, station, station, ZoneId.of("Asia/Shanghai")));
            return station;
        });
    }

    public LedgerEntry.Key raise(String words, @Nullable Long person) {
        return raise("parcel", words, null, person);
    }

    public LedgerEntry.Key raise(String category, String words, @Nullable String place, @Nullable Long person) {
        UUID id = send(new NeedFact.Raised(station, category, words, place, person, null, "22222222", "zh", List.of()));
        return new LedgerEntry.Key(station, id);
    }

    /** Takes what a kiosk of the station tells. */
    public UUID send(FactBody body) {
        return send(List.of(body)).getFirst();
    }

    /** Takes all of it in one transaction. */
    public List<UUID> send(List<FactBody> bodies) {
        long first = seq.get() + 1;
        List<Fact> facts = bodies.stream()
                .map(body -> new Fact(
                        seq.incrementAndGet(),
                        ids.next(),
                        body.type(),
                        body.version(),
                        clock.instant(),
                        codec.toBody(body)))
                .toList();
        Intake intake = new Intake(codec, clock, ids, (session, from, sound) -> {
            CaseWork.Batch batch = work.in(session);
            CaseHearing.take(batch, session, from, sound);
            batch.publish();
        });
        store.write(tx -> intake.take(
                tx.session(), sender, first, facts.stream().map(codec::toBody).toList()));
        return facts.stream().map(Fact::id).toList();
    }

    public Outcome act(LedgerEntry.Key key, Act act) {
        return work.act(key, act, CADRE);
    }

    /** Does it, or fails. */
    public LedgerEntry done(LedgerEntry.Key key, Act... acts) {
        for (Act act : acts) {
            if (!(act(key, act) instanceof Outcome.Acted)) {
                throw new AssertionError(act + " was refused");
            }
        }
        return entry(key);
    }

    public LedgerEntry entry(LedgerEntry.Key key) {
        return store.read(session -> new CaseFile(session).find(key)).orElseThrow();
    }

    public NeedState state(LedgerEntry.Key key) {
        return entry(key).state();
    }

    public List<CaseEvent> log(LedgerEntry.Key key) {
        return store.read(session -> new CaseFile(session).events(key));
    }

    /** The words of all that was done to it, in order. */
    public List<String> acts(LedgerEntry.Key key) {
        return log(key).stream().map(event -> event.content().act()).toList();
    }

    /** The latest that kiosks have of a story, if they have it. */
    public List<NeedChange.Told> told(LedgerEntry.Key key) {
        return of(key, NeedChange.Told.class);
    }

    /** The latest that kiosks have of what everybody may read, if they have it. */
    public List<NeedChange.Shown> shown(LedgerEntry.Key key) {
        return of(key, NeedChange.Shown.class);
    }

    private <T extends ChangeBody> List<T> of(LedgerEntry.Key key, Class<T> type) {
        return changes()
                .filter(change -> change.id().equals(key.id().toString()) && !change.removes())
                .flatMap(change -> codec.readChange(change).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The place in the feed of what was told last. */
    public long lastTold() {
        return changes().mapToLong(Change::position).max().orElse(0);
    }

    /** Everything in the station's feed. */
    public Stream<Change> changes() {
        FeedReader reader = new FeedReader(codec);
        List<Change> all = store.read(session ->
                new ArrayList<>(reader.read(session, station, 0, 100_000).changes()));
        return all.stream();
    }
}
