package org.reststop.hq.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.need.StoryStep;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Stories;
import org.reststop.hq.need.Ledger;
import org.reststop.hq.resource.ResourceDesk.Outcome;
import org.reststop.store.Store;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** How what partner units share comes to needs, on each database that HQ runs on. */
@SuppressWarnings("NullAway.Init")
abstract class ResourcesContract {
    static final List<Class<?>> ENTITIES = Stream.of(ResourceDesk.ENTITIES, Ledger.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private static final Actor CADRE = Actor.staff("cadre-1", "周干部");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-26T02:00:00Z"));
    private final Random random = new Random();
    private final UuidV7 ids = new UuidV7(clock, random);
    private CaseWork cases;
    private ResourceDesk desk;
    private String station;

    abstract Store store();

    @BeforeEach
    void openAStation() {
        station = "s-" + UUID.randomUUID().toString().substring(0, 8);
        cases = new CaseWork(store(), new FeedPublisher(new WireCodec()), clock, List.of());
        desk = new ResourceDesk(store(), cases, clock, ids, random);
        store().write(tx -> {
            tx.session().insert(new Station(station, station, station, ZoneId.of("Asia/Shanghai")));
            return station;
        });
    }

    private LedgerEntry need(String category, String words) {
        NewNeed need = new NewNeed(ids.next(), category, words, new NeedAuthor.Anonymous());
        LedgerEntry entry = new LedgerEntry(
                station,
                need,
                null,
                new LedgerEntry.Arrival(
                        Channel.PHONE, Receipt.draw(random), FollowToken.draw(random), "zh", clock.instant()));
        return store().write(tx -> {
            tx.session().insert(entry);
            return entry;
        });
    }

    private SharedResource share(ResourceKind kind, int capacity) {
        SharedResource resource = new SharedResource(
                ids.next(),
                new SharedResource.Owner("p-" + station, "星河物业"),
                kind,
                new SharedResource.Text("夜间充电位", "院内电动车充电位，骑手免费充电", "骑手", "20:00–07:00"),
                new SharedResource.Terms(station, List.of("transport"), capacity, null, TODAY.plusDays(60)),
                true);
        desk.save(resource);
        return resource;
    }

    private LedgerEntry charging() {
        return need("transport", "骑手晚上没有地方给电动车充电");
    }

    private Outcome confirm(SharedResource resource, LedgerEntry need, @Nullable LocalDate day) {
        return desk.confirm(resource.id(), need.key(), day, "共建单位“星河物业”愿意提供：夜间充电位。", CADRE);
    }

    private List<String> told(LedgerEntry need) {
        return store().read(session -> new Stories(session)
                .of(session.get(LedgerEntry.class, need.key())).steps().stream()
                        .map(StoryStep.Told::words)
                        .toList());
    }

    @Test
    void whatFitsIsSuggestedWithItsReasonsAndWhatDoesNotIsNot() {
        SharedResource resource = share(ResourceKind.PARKING, 1);

        assertThat(desk.suggest(charging())).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.resource().id()).isEqualTo(resource.id());
            assertThat(suggestion.reasons()).containsExactly("category", "words", "station", "free");
            assertThat(suggestion.shared()).containsExactly("电动车充电", "骑手");
            assertThat(suggestion.day()).isEqualTo(TODAY);
            assertThat(suggestion.score()).isBetween(Suggestion.LEAST, 100);
        });
        assertThat(desk.suggest(need("parcel", "快递柜打不开"))).isEmpty();
    }

    @Test
    void aConfirmedMatchIsToldToTheAuthorAndToThePartnerUnit() {
        SharedResource resource = share(ResourceKind.PARKING, 1);
        LedgerEntry need = charging();

        assertThat(confirm(resource, need, TODAY)).isEqualTo(Outcome.DONE);
        assertThat(told(need)).contains("共建单位“星河物业”愿意提供：夜间充电位。");
        String token = desk.link(resource.owner().id());
        assertThat(desk.link(resource.owner().id())).isEqualTo(token);
        assertThat(desk.ofPartner(token).orElseThrow()).singleElement().satisfies(shared -> assertThat(shared.booked())
                .isEqualTo(1));
        assertThat(desk.ofPartner("nobody")).isEmpty();
        assertThat(desk.suggest(need)).isEmpty();
    }

    private NeedState state(LedgerEntry need) {
        return store().read(
                        session -> session.get(LedgerEntry.class, need.key()).state());
    }

    @Test
    void whoeverAskedSeesThatItIsBeingDoneAndTheOfferLast() {
        LedgerEntry need = charging();

        assertThat(confirm(share(ResourceKind.PARKING, 1), need, TODAY)).isEqualTo(Outcome.DONE);

        assertThat(state(need)).isEqualTo(NeedState.WORKING);
        assertThat(told(need)).endsWith("共建单位“星河物业”愿意提供：夜间充电位。");
    }

    @Test
    void whatWaitsOnSomebodyElseWaitsStillWhenSomethingIsFoundForIt() {
        LedgerEntry need = charging();
        cases.act(need.key(), new Act.WaitOn("供电局", ""), CADRE);

        assertThat(confirm(share(ResourceKind.PARKING, 1), need, TODAY)).isEqualTo(Outcome.DONE);

        assertThat(state(need)).isEqualTo(NeedState.WAITING);
    }

    @Test
    void pressedTwiceItIsBookedAndToldOnce() {
        SharedResource resource = share(ResourceKind.PARKING, 3);
        LedgerEntry need = charging();

        assertThat(confirm(resource, need, TODAY)).isEqualTo(Outcome.DONE);
        List<String> once = told(need);
        assertThat(confirm(resource, need, TODAY)).isEqualTo(Outcome.DONE);

        assertThat(desk.matched(need.key())).hasSize(1);
        assertThat(told(need)).isEqualTo(once);
        assertThat(confirm(resource, need, TODAY.plusDays(1))).isEqualTo(Outcome.DECIDED);
        assertThat(desk.decline(resource.id(), need.key(), "太远了", CADRE)).isEqualTo(Outcome.DECIDED);
        assertThat(desk.matched(need.key())).hasSize(1);
    }

    @Test
    void whatWasUndoneMayBeBookedAgainForAnotherDay() {
        SharedResource resource = share(ResourceKind.PARKING, 1);
        LedgerEntry need = charging();
        confirm(resource, need, TODAY);
        desk.undo(desk.matched(need.key()).getFirst().match().id(), "改期", "这次用不上了", CADRE);

        assertThat(desk.suggest(need)).hasSize(1);
        assertThat(confirm(resource, need, TODAY.plusDays(2))).isEqualTo(Outcome.DONE);
        assertThat(desk.suggest(need)).isEmpty();
    }

    @Test
    void nothingIsGivenForADayThatIsOver() {
        assertThat(confirm(share(ResourceKind.PARKING, 1), charging(), TODAY.minusDays(1)))
                .isEqualTo(Outcome.NOT_NOW);
    }

    @Test
    void whatIsGivenForADayIsOfferedToOthersForTheNext() {
        SharedResource resource = share(ResourceKind.PARKING, 1);
        confirm(resource, charging(), TODAY);
        LedgerEntry other = charging();

        assertThat(confirm(resource, other, TODAY)).isEqualTo(Outcome.FULL);
        assertThat(desk.suggest(other).getFirst().day()).isEqualTo(TODAY.plusDays(1));
        assertThat(confirm(resource, other, TODAY.plusDays(1))).isEqualTo(Outcome.DONE);
        assertThat(confirm(resource, charging(), TODAY.plusDays(90))).isEqualTo(Outcome.NOT_NOW);
    }

    @Test
    void goodsThatAreAllGivenAwayAreSuggestedToNobodyUntilOneComesBack() {
        SharedResource goods = share(ResourceKind.GOODS, 1);
        LedgerEntry first = charging();
        assertThat(confirm(goods, first, null)).isEqualTo(Outcome.DONE);
        LedgerEntry second = charging();
        assertThat(desk.suggest(second)).isEmpty();

        UUID match = desk.matched(first.key()).getFirst().match().id();
        assertThat(desk.undo(match, "师傅病了", "这次用不上了", CADRE)).isEqualTo(Outcome.DONE);
        assertThat(desk.undo(match, "师傅病了", "这次用不上了", CADRE)).isEqualTo(Outcome.NOT_NOW);
        assertThat(told(first)).contains("这次用不上了");
        assertThat(desk.suggest(second)).hasSize(1);
        assertThat(desk.matched(first.key()).getFirst().match().reason()).isEqualTo("师傅病了");
    }

    @Test
    void theLastOneIsGivenOnceHoweverManyAskAtOnce() throws Exception {
        SharedResource resource = share(ResourceKind.PARKING, 3);
        List<LedgerEntry> needs = Stream.generate(this::charging).limit(8).toList();
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome>> all = needs.stream()
                    .<Callable<Outcome>>map(need -> () -> confirm(resource, need, TODAY))
                    .toList();
            List<Outcome> outcomes =
                    desks.invokeAll(all).stream().map(each -> each.resultNow()).toList();

            assertThat(outcomes).filteredOn(each -> each == Outcome.DONE).hasSize(3);
            assertThat(outcomes).filteredOn(each -> each == Outcome.FULL).hasSize(5);
        }
    }

    @Test
    void whatWasDeclinedIsNotSuggestedAgainAndTheReasonStays() {
        SharedResource resource = share(ResourceKind.PARKING, 1);
        LedgerEntry need = charging();
        assertThat(desk.decline(resource.id(), need.key(), "太远了", CADRE)).isEqualTo(Outcome.DONE);

        assertThat(desk.suggest(need)).isEmpty();
        assertThat(desk.matched(need.key()).getFirst().match().reason()).isEqualTo("太远了");
        assertThat(told(need)).isEmpty();
    }

    @Test
    void nothingIsMatchedToANeedThatIsOver() {
        SharedResource resource = share(ResourceKind.PARKING, 1);
        LedgerEntry need = charging();
        cases.act(need.key(), new Act.Decline("不归我们管"), CADRE);

        assertThat(confirm(resource, need, TODAY)).isEqualTo(Outcome.NOT_NOW);
        assertThat(desk.suggest(store().read(session -> session.get(LedgerEntry.class, need.key()))))
                .isEmpty();
    }
}
