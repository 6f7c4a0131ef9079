package org.reststop.hq.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.activity.ActivityAudience;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityTerms;
import org.reststop.domain.activity.ActivityText;
import org.reststop.domain.activity.PlaceState;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.store.Store;
import org.reststop.sync.ActivityChange;
import org.reststop.sync.ActivityFact;
import org.reststop.sync.Change;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** How places in activities are given, on each database that HQ runs on. */
abstract class PlacesContract {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final String HERE = "heping";
    private static final String THERE = "xinghuali";

    private final TestClock clock = new TestClock(NOW);
    private final WireCodec codec = new WireCodec();
    private final UuidV7 ids = new UuidV7(clock, new Random());
    private final Map<String, Sender> senders = new HashMap<>();
    private final AtomicLong seq = new AtomicLong();
    private final FeedPublisher feed = new FeedPublisher(codec);

    abstract Store store();

    @Test
    void placesAreGivenInTheOrderOfReceiptAndWhoeverComesTooLateWaits() {
        UUID talk = make(2, true, List.of());
        UUID[] facts = {signUp(HERE, talk, 1), signUp(THERE, talk, 2), signUp(HERE, talk, 3), signUp(THERE, talk, 4)};

        assertThat(told(HERE, talk, 1).word().state()).isEqualTo(PlaceState.CONFIRMED);
        assertThat(told(THERE, talk, 2).word().state()).isEqualTo(PlaceState.CONFIRMED);
        assertThat(told(HERE, talk, 3).word().state()).isEqualTo(PlaceState.WAITING);
        assertThat(told(THERE, talk, 4).word().number()).isEqualTo(2);
        assertThat(told(THERE, talk, 4).answers()).isEqualTo(facts[3]);
        assertThat(published(HERE, talk)).satisfies(activity -> {
            assertThat(activity.taken()).isEqualTo(2);
            assertThat(activity.waiting()).isEqualTo(2);
        });
    }

    @Test
    void whoeverWaitsIsCalledUpWhenSomebodyCancelsAndTheNextMovesOn() {
        UUID talk = make(1, true, List.of());
        signUp(HERE, talk, 1);
        signUp(HERE, talk, 2);
        signUp(THERE, talk, 3);
        send(HERE, new ActivityFact.SignedOff(HERE, talk, 1));

        assertThat(told(HERE, talk, 1).word().state()).isEqualTo(PlaceState.CANCELLED);
        assertThat(told(HERE, talk, 2).word().state()).isEqualTo(PlaceState.CONFIRMED);
        assertThat(told(HERE, talk, 2).word().movedUp()).isTrue();
        assertThat(told(THERE, talk, 3).word().number()).isEqualTo(1);
    }

    @Test
    void whoeverCameTogetherIsOrderedByTheTimeAtTheKiosk() {
        UUID talk = make(1, true, List.of());
        signUp(THERE, talk, 1);
        sendAll(
                HERE,
                List.of(
                        fact(
                                new ActivityFact.SignedUp(HERE, talk, 2),
                                clock.instant().minusSeconds(10)),
                        fact(
                                new ActivityFact.SignedUp(HERE, talk, 3),
                                clock.instant().minusSeconds(20))));
        sendAll(
                HERE,
                List.of(fact(
                        new ActivityFact.SignedUp(HERE, talk, 9),
                        clock.instant().minusSeconds(60))));

        assertThat(told(HERE, talk, 3).word().number()).isEqualTo(1);
        assertThat(told(HERE, talk, 2).word().number()).isEqualTo(2);
        assertThat(told(HERE, talk, 9).word().number()).isEqualTo(3);
    }

    @Test
    void anOfflineStationsWishesNeverTakeMorePlacesThanThereAre() throws Exception {
        UUID talk = make(10, false, List.of());
        List<String> stations = List.of("a", "b", "c", "d");
        stations.forEach(this::stationOnce);
        try (ExecutorService kiosks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < stations.size(); i++) {
                String station = stations.get(i);
                long first = 100L * (i + 1);
                kiosks.submit(() -> {
                    for (int k = 0; k < 5; k++) {
                        signUp(station, talk, first + k);
                    }
                });
            }
        }

        assertThat(published("a", talk).taken()).isEqualTo(10);
        assertThat(board().find(talk).orElseThrow().seats())
                .hasSize(20)
                .filteredOn(seat -> seat.state() == PlaceState.CONFIRMED)
                .hasSize(10);
    }

    @Test
    void theSameWishToldTwiceIsOnePlaceAndOneGivenBackIsTheLastAgain() {
        UUID talk = make(1, true, List.of());
        signUp(HERE, talk, 1);
        signUp(THERE, talk, 1);
        assertThat(published(HERE, talk).taken()).isEqualTo(1);

        signUp(HERE, talk, 2);
        send(HERE, new ActivityFact.SignedOff(HERE, talk, 1));
        signUp(HERE, talk, 1);

        assertThat(told(HERE, talk, 2).word().state()).isEqualTo(PlaceState.CONFIRMED);
        assertThat(told(HERE, talk, 1).word().number()).isEqualTo(1);
    }

    @Test
    void aCancelledActivityAndAnotherTimeReachTheStationsItIsForAndThoseWhereItsPeopleCome() {
        UUID talk = make(5, true, List.of(HERE));
        signUp(HERE, talk, 1);
        send(THERE, new PersonFact.CheckedIn(THERE, 1, 7));
        new ActivityRound(store(), feed, clock).run();
        assertThat(told(THERE, talk, 1).word().state()).isEqualTo(PlaceState.CONFIRMED);
        assertThat(published(THERE, talk).quiet()).isTrue();
        assertThat(published(HERE, talk).quiet()).isFalse();

        Instant later = clock.instant().plusSeconds(90_000);
        ActivityBoard.Done done = board().change(talk, 1, draft(5, true, List.of(HERE), later), "何");
        assertThat(done).isEqualTo(ActivityBoard.Done.DONE);
        assertThat(published(THERE, talk).terms().starts()).isEqualTo(later);
        board().cancel(talk, "何");
        assertThat(published(HERE, talk).cancelled()).isTrue();
        assertThat(published(THERE, talk).cancelled()).isTrue();
        assertThat(board().change(
                                talk,
                                3,
                                draft(5, true, List.of(), clock.instant().plusSeconds(9)),
                                "何"))
                .isEqualTo(ActivityBoard.Done.NOT_NOW);
    }

    @Test
    void moreRoomCallsUpThoseWhoWaitAndAStationThatIsTakenOutLosesIt() {
        UUID talk = make(1, true, List.of(HERE, THERE));
        signUp(HERE, talk, 61);
        signUp(HERE, talk, 62);
        board().change(talk, 1, draft(2, true, List.of(HERE), clock.instant().plusSeconds(7200)), "何");

        assertThat(told(HERE, talk, 62).word().movedUp()).isTrue();
        assertThat(feed(THERE))
                .filteredOn(change -> change.id().startsWith(talk.toString()))
                .allMatch(Change::removes);
        assertThat(board().change(
                                talk,
                                1,
                                draft(3, true, List.of(), clock.instant().plusSeconds(7200)),
                                "沈"))
                .isEqualTo(ActivityBoard.Done.CLASH);
    }

    @Test
    void onlyAScanThereAndThenCountsAsHavingComeAndHoursAreCountedByMonth() {
        UUID talk = make(5, true, List.of(HERE));
        signUp(HERE, talk, 1);
        signUp(HERE, talk, 2);
        send(HERE, new ActivityFact.Attended(HERE, talk, 1));
        assertThat(told(HERE, talk, 1).word().state()).as("a day before").isEqualTo(PlaceState.CONFIRMED);
        clock.advance(Duration.ofHours(2));
        send(THERE, new ActivityFact.Attended(THERE, talk, 2));
        send(HERE, new ActivityFact.Attended(HERE, talk, 1));
        send(HERE, new ActivityFact.Attended(HERE, talk, 1));
        send(HERE, new ActivityFact.Attended(HERE, talk, 3));

        List<Seat> came = board().find(talk).orElseThrow().seats().stream()
                .filter(seat -> seat.state() == PlaceState.ATTENDED)
                .toList();
        assertThat(came).extracting(Seat::personId).containsExactly(1L);
        assertThat(came).extracting(Seat::minutes).containsOnly(90);
        board().thank(talk, "谢谢你", "", "何");
        assertThat(told(HERE, talk, 1).word().minutes()).isEqualTo(90);
        assertThat(told(HERE, talk, 1).word().thanksZh()).isEqualTo("谢谢你");
        assertThat(told(HERE, talk, 2).word().thanksZh()).isNull();
    }

    @Test
    void whatIsLongOverGoesFromKiosksAndTheTelephonesGoWithIt() {
        UUID talk = make(5, true, List.of());
        signUp(HERE, talk, 1);
        clock.advance(ActivityRound.KEPT.plusDays(2));
        new ActivityRound(store(), feed, clock).run();

        assertThat(feed(HERE))
                .filteredOn(change -> change.id().startsWith(talk.toString()))
                .isNotEmpty()
                .allMatch(Change::removes);
        assertThat(board().find(talk)).isPresent();
    }

    private ActivityBoard board() {
        return new ActivityBoard(store(), feed, clock, ids);
    }

    private UUID make(int capacity, boolean waiting, List<String> stations) {
        stationOnce(HERE);
        stationOnce(THERE);
        return board().make(
                        ids.next(),
                        draft(capacity, waiting, stations, clock.instant().plusSeconds(7200)),
                        "何晓云");
    }

    private static ActivityDraft draft(int capacity, boolean waiting, List<String> stations, Instant starts) {
        return new ActivityDraft(
                ActivityKind.TALK,
                new ActivityText("防诈讲座", "怎样识破骗局", "二楼活动室", "", "", ""),
                new ActivityTerms(starts, starts.plusSeconds(5400), capacity, waiting, ActivityAudience.ALL, true),
                stations);
    }

    private UUID signUp(String station, UUID activity, long person) {
        return send(station, new ActivityFact.SignedUp(station, activity, person));
    }

    private UUID send(String station, FactBody body) {
        Fact fact = fact(body, clock.instant());
        sendAll(station, List.of(fact));
        return fact.id();
    }

    private Fact fact(FactBody body, Instant at) {
        return new Fact(seq.incrementAndGet(), ids.next(), body.type(), body.version(), at, codec.toBody(body));
    }

    private void sendAll(String station, List<Fact> facts) {
        clock.advance(Duration.ofSeconds(1));
        stationOnce(station);
        Sender sender;
        synchronized (senders) {
            sender = senders.computeIfAbsent(station, at -> new Sender(UUID.randomUUID(), at, UUID.randomUUID()));
        }
        ActivityHearing hearing = new ActivityHearing(feed, clock);
        Intake intake = new Intake(codec, clock, ids, (session, from, accepted) -> hearing.take(session, from, accepted)
                .run());
        store().write(tx -> intake.take(
                tx.session(),
                sender,
                facts.getFirst().seq(),
                facts.stream().map(codec::toBody).toList()));
    }

    private void stationOnce(String id) {
        store().write(tx -> {
            if (tx.session().get(Station.class, id) == null) {
                tx.session().insert(new Station(id, id, id, ZoneId.of("Asia/Shanghai")));
            }
            return id;
        });
    }

    private List<Change> feed(String station) {
        FeedReader reader = new FeedReader(codec);
        return store().read(session ->
                List.copyOf(reader.read(session, station, 0, 10_000).changes()));
    }

    private <C extends ActivityChange> Optional<C> last(String station, UUID activity, Class<C> type) {
        return feed(station).stream()
                .filter(change -> change.id().startsWith(activity.toString()) && !change.removes())
                .flatMap(change -> codec.readChange(change).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> second);
    }

    private ActivityChange.Published published(String station, UUID activity) {
        return last(station, activity, ActivityChange.Published.class).orElseThrow();
    }

    private ActivityChange.PlaceTold told(String station, UUID activity, long person) {
        return feed(station).stream()
                .filter(change -> change.id().startsWith(activity + "/" + person + "@"))
                .flatMap(change -> codec.readChange(change).stream())
                .map(ActivityChange.PlaceTold.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
