package org.reststop.hq.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Question;
import org.reststop.domain.station.Station;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.People;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.store.Store;
import org.reststop.sync.Change;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.NeedChange;
import org.reststop.sync.NeedFact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WireCodec;

/** What became of somebody's need is told at every station that she comes to, on each database that HQ runs on. */
abstract class StoryTravelContract {
    static final List<Class<?>> ENTITIES = Stream.concat(
                    Stream.of(LedgerEntry.class, CaseEvent.class), BadgeOffice.ENTITIES.stream())
            .toList();

    private static final long COURIER = 42;
    private static final Actor CADRE = Actor.staff("1", "周干部");

    private final Clock clock = Clock.systemUTC();
    private final WireCodec codec = new WireCodec();
    private final UuidV7 ids = new UuidV7(clock, new Random());
    private final Map<String, Sender> senders = new HashMap<>();
    private final AtomicLong seq = new AtomicLong();

    abstract Store store();

    @Test
    void aStoryFollowsItsAuthorToAnotherStationAndSheAnswersThere() {
        UUID need = raise(COURIER);
        act(need, new Act.Accept("我们去看"));
        checkIn("xinghuali", COURIER);
        travel().run();
        NeedChange.Told there = told("xinghuali", need);
        assertThat(there.raisedAt()).isEqualTo("heping");
        assertThat(there.state()).isEqualTo(NeedState.ACCEPTED);

        act(need, new Act.Finish("装好了"));
        assertThat(told("xinghuali", need).question()).isEqualTo(Question.HELPED);
        send("xinghuali", new NeedFact.Rated("xinghuali", need, Question.HELPED, Face.POOR, "太小", COURIER, "heping"));

        assertThat(told("heping", need).state()).isEqualTo(NeedState.ACCEPTED);
        assertThat(told("xinghuali", need).steps())
                .extracting(step -> step.act() + step.words())
                .containsExactly("accept我们去看", "finish装好了", "rate太小");
    }

    @Test
    void whoFindsItByItsReceiptAnswersAtAnotherStationWithoutABadge() {
        UUID need = raise(55);
        act(need, new Act.Finish("好了"));
        send("xinghuali", new NeedFact.Rated("xinghuali", need, Question.HELPED, Face.AWFUL, "没好", null, "heping"));

        assertThat(told("heping", need).state()).isEqualTo(NeedState.ACCEPTED);
    }

    @Test
    void nothingIsSentToWhereItsAuthorNeverWasNorForWhoeverAskedForNothing() {
        UUID need = raise(77);
        checkIn("xinghuali", 78);
        assertThat(travel().run()).isZero();
        act(need, new Act.Accept(""));

        assertThat(feed("xinghuali")).noneMatch(change -> change.id().startsWith(need.toString()));
    }

    @Test
    void somebodyElsesBadgeAnswersNothingAtAnotherStation() {
        UUID need = raise(91);
        act(need, new Act.Finish("好了"));
        send("xinghuali", new NeedFact.Rated("xinghuali", need, Question.HELPED, Face.AWFUL, "", 92L, "heping"));

        assertThat(told("heping", need).state()).isEqualTo(NeedState.DONE);
    }

    @Test
    void whoeverTurnsOutToBeKnownByAnotherIdHearsOfHerEarlierNeedsUnderThatOne() {
        long before = 201;
        long known = 202;
        People people = new People(
                store(), new FeedPublisher(codec), (session, person) -> List.of(), new TravelOfRenamed(clock));
        UUID need = raise(before);
        act(need, new Act.Accept("我们去看"));
        store().write(tx -> {
            people.merge(tx.session(), before, known);
            return known;
        });
        checkIn("xinghuali", known);
        travel().run();
        assertThat(told("heping", need).personId()).isEqualTo(known);
        assertThat(told("xinghuali", need).personId()).isEqualTo(known);

        act(need, new Act.Finish("装好了"));
        send("xinghuali", new NeedFact.Rated("xinghuali", need, Question.HELPED, Face.GOOD, "", known, "heping"));
        assertThat(told("heping", need).state()).isEqualTo(NeedState.CONFIRMED);

        store().write(tx -> {
            people.part(tx.session(), before);
            return before;
        });
        travel().run();
        assertThat(told("heping", need).personId()).isEqualTo(before);
        assertThat(told("xinghuali", need).personId()).isEqualTo(before);
    }

    private CaseWork work() {
        return new CaseWork(store(), new FeedPublisher(codec), clock, List.of());
    }

    private StoryTravel travel() {
        return new StoryTravel(store(), new FeedPublisher(codec), clock);
    }

    private void act(UUID need, Act act) {
        assertThat(work().act(new LedgerEntry.Key("heping", need), act, CADRE)).isInstanceOf(Outcome.Acted.class);
    }

    private UUID raise(long person) {
        return send(
                "heping",
                new NeedFact.Raised("heping", "parcel", "门口要柜子", null, person, null, "22222222", "zh", List.of()));
    }

    private void checkIn(String station, long person) {
        send(station, new PersonFact.CheckedIn(station, person, 1));
    }

    private UUID send(String station, FactBody body) {
        stationOnce(station);
        Sender sender = senders.computeIfAbsent(station, at -> new Sender(UUID.randomUUID(), at, UUID.randomUUID()));
        UUID id = ids.next();
        Fact fact =
                new Fact(seq.incrementAndGet(), id, body.type(), body.version(), clock.instant(), codec.toBody(body));
        Intake intake = new Intake(codec, clock, ids, (session, from, facts) -> {
            CaseWork.Batch batch = work().in(session);
            CaseHearing.take(batch, session, from, facts);
            batch.publish();
        });
        store().write(tx -> intake.take(tx.session(), sender, fact.seq(), List.of(codec.toBody(fact))));
        return id;
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
                new ArrayList<>(reader.read(session, station, 0, 10_000).changes()));
    }

    private NeedChange.Told told(String station, UUID need) {
        return feed(station).stream()
                .filter(change -> change.id().startsWith(need.toString()))
                .flatMap(change -> codec.readChange(change).stream())
                .map(NeedChange.Told.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
