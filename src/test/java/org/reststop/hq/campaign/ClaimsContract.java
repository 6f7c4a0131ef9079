package org.reststop.hq.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.gift.GiftAudience;
import org.reststop.domain.gift.GiftTerms;
import org.reststop.domain.gift.GiftText;
import org.reststop.domain.station.Station;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.People;
import org.reststop.hq.campaign.CampaignBoard.Done;
import org.reststop.hq.campaign.CampaignEntry.Kind;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.store.Store;
import org.reststop.sync.Change;
import org.reststop.sync.Fact;
import org.reststop.sync.GiftChange;
import org.reststop.sync.GiftFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** How claims of gift packs are taken and packs are counted, on each database that HQ runs on. */
abstract class ClaimsContract {
    /** What the store of a test holds. */
    static final List<Class<?>> ENTITIES = Stream.of(CampaignBoard.ENTITIES, BadgeOffice.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private static final String HERE = "heping";
    private static final String THERE = "xinghuali";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-26T08:00:00Z"));
    private final WireCodec codec = new WireCodec();
    private final UuidV7 ids = new UuidV7(clock, new Random());
    private final AtomicLong seq = new AtomicLong();
    private final FeedPublisher feed = new FeedPublisher(codec);

    abstract Store store();

    @Test
    void aClaimTravelsToTheOtherStationsAndTakesAPackFromItsOwn() {
        UUID id = make(List.of(HERE, THERE));
        board().enter(id, ids.next(), new CampaignEntry.Line(Kind.DELIVERY, HERE, 5, ""), "何");
        UUID fact = claim(HERE, id, 1);

        assertThat(told(THERE, id)).singleElement().satisfies(told -> {
            assertThat(told.stationId()).isEqualTo(HERE);
            assertThat(told.personId()).isEqualTo(1);
            assertThat(told.fact()).isEqualTo(fact);
        });
        assertThat(full(id).left(HERE)).isEqualTo(4);
        assertThat(full(id).left(THERE)).isZero();
    }

    @Test
    void aSecondClaimMadeOfflineIsKeptAsADoubleOfTheFirstThatArrived() {
        UUID id = make(List.of());
        UUID first = claim(HERE, id, 1);
        UUID second = claim(THERE, id, 1);
        claim(THERE, id, 2);

        assertThat(full(id).claims())
                .filteredOn(claim -> claim.doubledOf() != null)
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.key().id()).isEqualTo(second);
                    assertThat(claim.doubledOf()).isEqualTo(first);
                    assertThat(claim.stationId()).isEqualTo(THERE);
                });
        assertThat(told(HERE, id))
                .extracting(GiftChange.ClaimTold::fact)
                .contains(first)
                .doesNotContain(second);
        assertThat(full(id).left(THERE)).isEqualTo(-2);
    }

    @Test
    void aCorrectionIsAnEntryBesideTheOthersAndNothingIsChanged() {
        UUID id = make(List.of(HERE));
        board().enter(id, ids.next(), new CampaignEntry.Line(Kind.DELIVERY, HERE, 20, ""), "何");
        board().enter(id, ids.next(), new CampaignEntry.Line(Kind.CORRECTION, HERE, -3, "破损"), "何");

        assertThat(full(id).left(HERE)).isEqualTo(17);
        assertThat(full(id).entries()).extracting(CampaignEntry::kind).contains(Kind.DELIVERY, Kind.CORRECTION);
    }

    @Test
    void aDeliveryThatIsSentTwiceIsEnteredOnce() {
        UUID id = make(List.of(HERE));
        UUID form = ids.next();
        CampaignEntry.Line delivery = new CampaignEntry.Line(Kind.DELIVERY, HERE, 20, "");

        assertThat(board().enter(id, form, delivery, "何")).isTrue();
        assertThat(board().enter(id, form, delivery, "何")).isTrue();

        assertThat(full(id).left(HERE)).isEqualTo(20);
    }

    @Test
    void aStationThatIsTakenOutLosesItAndOneThatIsAddedHearsOfTheClaims() {
        UUID id = make(List.of(HERE));
        claim(HERE, id, 1);

        assertThat(board().change(id, 1, draft(List.of(THERE)), "何")).isEqualTo(Done.DONE);
        assertThat(board().change(id, 1, draft(List.of(HERE)), "沈")).isEqualTo(Done.CLASH);
        assertThat(campaigns(HERE, id)).allMatch(Change::removes);
        assertThat(campaigns(THERE, id)).singleElement().matches(change -> !change.removes());
        assertThat(told(THERE, id)).hasSize(1);
        assertThat(board().withdraw(id, "何")).isEqualTo(Done.DONE);
        assertThat(campaigns(THERE, id)).allMatch(Change::removes);
    }

    @Test
    void whoHandedAPackOutIsNotedUntilSheIsForgotten() {
        UUID id = make(List.of());
        claim(new GiftFact.Claimed(HERE, id, 61, 8103L));
        claim(HERE, id, 62);
        assertThat(full(id).claims()).extracting(CampaignClaim::handedBy).containsExactly(8103L, null);

        store().write(tx -> new ForgettingClaims().forget(tx.session(), 8103));
        assertThat(full(id).claims()).extracting(CampaignClaim::handedBy).containsExactly(null, null);
        assertThat(full(id).claims()).extracting(CampaignClaim::personId).containsExactly(61L, 62L);
    }

    @Test
    void whoeverIsForgottenIsInNoClaimAndThePackStaysCounted() {
        UUID id = make(List.of());
        claim(HERE, id, 71);
        List<?> gone = store().write(tx -> new ForgettingClaims().forget(tx.session(), 71));

        assertThat(gone).hasSize(1);
        assertThat(full(id).claims()).allMatch(claim -> claim.personId() == null);
        assertThat(full(id).left(HERE)).isEqualTo(-1);
    }

    @Test
    void onePersonsTwoPacksUnderTwoIdsAreADoubleFromTheDayTheyTurnOutToBeOneAndNoneOnceThatIsTakenBack() {
        UUID id = make(List.of());
        UUID first = claim(HERE, id, 31);
        UUID second = claim(THERE, id, 32);
        merge(31, 32);

        assertThat(doubles(id)).containsExactly(second);
        assertThat(told(THERE, id))
                .filteredOn(told -> told.personId() == 32)
                .last()
                .satisfies(told -> assertThat(told.fact()).isEqualTo(first));

        part(31);
        assertThat(doubles(id)).isEmpty();
        assertThat(told(THERE, id))
                .filteredOn(told -> told.personId() == 32)
                .last()
                .satisfies(told -> assertThat(told.fact()).isEqualTo(second));
    }

    @Test
    void aPackThatWasHadUnderAnEarlierIdIsKnownUnderTheNewOneAndNoLongerOnceThatIsTakenBack() {
        UUID id = make(List.of(HERE, THERE));
        UUID fact = claim(HERE, id, 33);
        merge(33, 34);

        assertThat(told(THERE, id))
                .filteredOn(told -> told.personId() == 34)
                .singleElement()
                .satisfies(told -> assertThat(told.fact()).isEqualTo(fact));
        assertThat(full(id).knownBy()).containsEntry(33L, 34L);

        part(33);
        assertThat(feed(THERE))
                .filteredOn(change -> change.id().startsWith(id + "/34"))
                .isNotEmpty()
                .last()
                .matches(Change::removes);
    }

    @Test
    void aLaterPackUnderTheOldIdIsADoubleToo() {
        UUID id = make(List.of());
        merge(35, 36);
        claim(HERE, id, 36);
        UUID second = claim(THERE, id, 35);

        assertThat(doubles(id)).containsExactly(second);
    }

    @Test
    void whoeverIsForgottenIsForgottenUnderTheNewIdAsWell() {
        UUID id = make(List.of());
        claim(HERE, id, 37);
        merge(37, 38);
        people().forget(38);

        assertThat(feed(HERE))
                .filteredOn(change -> change.id().startsWith(id + "/3"))
                .extracting(Change::id, Change::removes)
                .contains(tuple(id + "/37", true), tuple(id + "/38", true))
                .doesNotContain(tuple(id + "/38", false));
    }

    private People people() {
        return new People(store(), feed, new ForgettingClaims(), new ClaimsOfRenamed(feed));
    }

    private void merge(long person, long sameAs) {
        store().write(tx -> {
            people().merge(tx.session(), person, sameAs).run();
            return person;
        });
    }

    private void part(long person) {
        store().write(tx -> {
            people().part(tx.session(), person).run();
            return person;
        });
    }

    private List<UUID> doubles(UUID campaign) {
        return full(campaign).claims().stream()
                .filter(claim -> claim.doubledOf() != null)
                .map(claim -> claim.key().id())
                .toList();
    }

    private CampaignBoard board() {
        return new CampaignBoard(store(), feed, clock, ids);
    }

    private CampaignBoard.Full full(UUID id) {
        return board().find(id).orElseThrow();
    }

    private static CampaignDraft draft(List<String> stations) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        return new CampaignDraft(
                new GiftText("冬日送暖", "亲爱的骑手：\n\n辛苦了。", "暖心礼包", "", "", ""),
                new GiftTerms(GiftAudience.COURIERS, day, day.plusDays(30)),
                stations);
    }

    private UUID make(List<String> stations) {
        return board().make(ids.next(), draft(stations), "何");
    }

    private UUID claim(String station, UUID campaign, long person) {
        return claim(new GiftFact.Claimed(station, campaign, person));
    }

    private UUID claim(GiftFact.Claimed body) {
        String station = body.stationId();
        store().write(tx -> {
            if (tx.session().get(Station.class, station) == null) {
                tx.session().insert(new Station(station, station, station, ZoneId.of("Asia/Shanghai")));
            }
            return station;
        });
        Fact fact = new Fact(
                seq.incrementAndGet(), ids.next(), body.type(), body.version(), clock.instant(), codec.toBody(body));
        Sender sender = new Sender(UUID.randomUUID(), station, UUID.randomUUID());
        CampaignHearing hearing = new CampaignHearing(feed, clock);
        Intake intake = new Intake(codec, clock, ids, (session, from, accepted) -> hearing.take(session, from, accepted)
                .run());
        store().write(tx -> intake.take(tx.session(), sender, fact.seq(), List.of(codec.toBody(fact))));
        clock.advance(Duration.ofSeconds(1));
        return fact.id();
    }

    private List<Change> feed(String station) {
        FeedReader reader = new FeedReader(codec);
        return store().read(session ->
                List.copyOf(reader.read(session, station, 0, 10_000).changes()));
    }

    private List<Change> campaigns(String station, UUID id) {
        return feed(station).stream()
                .filter(change -> change.kind().equals(GiftChange.Published.KIND)
                        && change.id().startsWith(id.toString()))
                .toList();
    }

    private List<GiftChange.ClaimTold> told(String station, UUID id) {
        return feed(station).stream()
                .filter(change -> change.kind().equals(GiftChange.ClaimTold.KIND)
                        && change.id().startsWith(id.toString()))
                .flatMap(change -> codec.readChange(change).stream())
                .map(GiftChange.ClaimTold.class::cast)
                .toList();
    }
}
