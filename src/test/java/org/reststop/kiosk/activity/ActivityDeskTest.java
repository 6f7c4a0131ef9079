package org.reststop.kiosk.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.PlaceState;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.StationPage;
import org.reststop.kiosk.activity.ActivityViewModel.Page;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Texts;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.sync.ActivityFact;
import org.reststop.sync.FactBody;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** What a kiosk does with activities, over a real store, with HQ's words as they come or do not come. */
class ActivityDeskTest {
    private static final String STATION = "xinghuali";
    private static final long LI = 42;

    private final TestClock clock = new TestClock(Gatherings.NOW);
    private final List<String> nudges = new ArrayList<>();
    private final KioskStore store;
    private final ActivityDesk desk;
    private final ActivityViewModel model;
    private final ActivityWords words =
            new ActivityWords(new Texts(KioskSettings.Language.ZH), ZoneId.of("Asia/Shanghai"));

    ActivityDeskTest(@TempDir Path folder) {
        UuidV7 ids = new UuidV7(clock, new Random(1));
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
        desk = new ActivityDesk(store, STATION, clock, ids);
        model = new ActivityViewModel(
                desk,
                Optional.of(new Visitor(LI, Optional.of("李*"), Role.COURIER, 0)),
                new Background(Runnable::run, Runnable::run),
                new ActivityViewModel.Ways(() -> {}, () -> nudges.add("hq")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aWishForAPlaceIsKeptToldToHqOnceAndPromisesNothing() {
        Activity talk = put(Gatherings.of(2, ActivityKind.TALK, 30, 3));
        model.begin(talk.id());
        model.signUp();
        model.signUp();

        assertThat(facts()).containsExactly(new ActivityFact.SignedUp(STATION, talk.id(), LI));
        assertThat(nudges).hasSize(1);
        assertThat(standing()).contains(PlaceState.SIGNED);
        assertThat(words.state(talk, item().place().orElseThrow())).doesNotContain("名额已确认");
    }

    @Test
    void aPlaceIsGivenBackOnlyAfterAQuestion() {
        Activity talk = put(Gatherings.of(2, ActivityKind.TALK, 30, 3));
        Gatherings.place(store, talk, LI, ActivityPlace.Word.of(PlaceState.CONFIRMED));
        model.begin(talk.id());
        model.signOff();
        assertThat(facts()).isEmpty();

        model.askToLeave();
        model.signOff();

        assertThat(facts()).containsExactly(new ActivityFact.SignedOff(STATION, talk.id(), LI));
        assertThat(standing()).contains(PlaceState.CANCELLED);
    }

    @Test
    void whereAllPlacesAreTakenOneMayWaitAndIsToldWhichOneOneIs() {
        Activity full = put(Gatherings.of(3, ActivityKind.FESTIVAL, 30, 20));
        model.begin(full.id());
        assertThat(model.isOpenToSign(item())).isTrue();
        model.signUp();
        Gatherings.place(store, full, LI, new ActivityPlace.Word(PlaceState.WAITING, 3, false, null, null));
        model.refresh();

        assertThat(words.state(full, item().place().orElseThrow())).contains("3");
        assertThat(model.isOpenToLeave(item())).isTrue();
    }

    @Test
    void whatFilledUpWhileTheKioskWasOfflineIsToldAtTheNextScanAndOnce() {
        Activity call = put(Gatherings.of(1, ActivityKind.CALL_OUT, 30, 19));
        model.begin(call.id());
        model.signUp();
        Gatherings.place(store, call, LI, ActivityPlace.Word.of(PlaceState.FULL));

        Gathering told = desk.greet(LI);
        assertThat(told.news()).singleElement().satisfies(item -> assertThat(item.state())
                .contains(PlaceState.FULL));
        assertThat(told.line(words)).isNotBlank();
        model.begin();
        assertThat(desk.greet(LI).count()).isZero();
    }

    @Test
    void whoeverMovedUpFromTheWaitingListIsToldAtTheNextScan() {
        Activity talk = put(Gatherings.of(2, ActivityKind.TALK, 60, 20));
        Gatherings.place(store, talk, LI, new ActivityPlace.Word(PlaceState.CONFIRMED, 0, true, null, null));

        assertThat(desk.greet(LI).line(words)).contains(talk.text().titleZh());
    }

    @Test
    void whoeverHasAPlaceIsRemindedAtAScanWithinTheDayBefore() {
        Activity talk = put(Gatherings.of(2, ActivityKind.TALK, 48, 3));
        Gatherings.place(store, talk, LI, ActivityPlace.Word.of(PlaceState.CONFIRMED));
        model.begin();
        assertThat(desk.greet(LI).count()).isZero();

        clock.advance(Duration.ofHours(30));

        assertThat(desk.greet(LI).soon()).hasSize(1);
        assertThat(desk.greet(7).count()).isZero();
    }

    @Test
    void aScanAtTheStationWhileItIsOnIsAttendanceOnce() {
        Activity talk = put(Gatherings.of(2, ActivityKind.TALK, 1, 3));
        Gatherings.place(store, talk, LI, ActivityPlace.Word.of(PlaceState.CONFIRMED));
        clock.advance(Duration.ofMinutes(10));
        assertThat(desk.greet(LI).arrived()).isEmpty();
        clock.advance(Duration.ofMinutes(30));

        assertThat(desk.greet(LI).arrived()).hasSize(1);
        desk.greet(LI);

        assertThat(facts()).containsExactly(new ActivityFact.Attended(STATION, talk.id(), LI));
    }

    @Test
    void whoeverFindsItFullWhileItIsOnWaitsAndIsNotToldOtherwise() {
        Activity full = put(Gatherings.of(3, ActivityKind.FESTIVAL, 0, 20));
        model.begin(full.id());
        model.signUp();

        assertThat(facts()).containsExactly(new ActivityFact.SignedUp(STATION, full.id(), LI));
        assertThat(standing()).contains(PlaceState.SIGNED);
    }

    @Test
    void whoeverSignsUpWhileItIsOnHasCome() {
        Activity call = put(Gatherings.of(1, ActivityKind.CALL_OUT, 0, 3));
        model.begin(call.id());
        model.signUp();

        assertThat(facts())
                .containsExactly(
                        new ActivityFact.SignedUp(STATION, call.id(), LI),
                        new ActivityFact.Attended(STATION, call.id(), LI));
    }

    @Test
    void thanksAreToldAfterwardsUntilTheyWereRead() {
        Activity snow = put(Gatherings.of(1, ActivityKind.CALL_OUT, 1, 3));
        Gatherings.place(store, snow, LI, ActivityPlace.Word.of(PlaceState.ATTENDED));
        model.begin();
        clock.advance(Duration.ofDays(1));
        assertThat(desk.greet(LI).count()).isZero();

        Gatherings.place(store, snow, LI, new ActivityPlace.Word(PlaceState.ATTENDED, 0, false, "谢谢您冒雪赶来。", null));
        assertThat(desk.greet(LI).news()).hasSize(1);
        model.begin();
        assertThat(((Page.Listed) model.pageProperty().get()).items()).hasSize(1);
        assertThat(desk.greet(LI).count()).isZero();
    }

    @Test
    void aVolunteerSeesHerHoursAsHqCountsThem() {
        Activity snow = Gatherings.put(store, Gatherings.of(1, ActivityKind.CALL_OUT, -30, 7));
        Activity talk = Gatherings.put(store, Gatherings.of(2, ActivityKind.FRAUD_PREVENTION, -60, 7));
        Gatherings.place(store, snow, LI, new ActivityPlace.Word(PlaceState.ATTENDED, 0, false, "谢谢您。", null, 90));
        Gatherings.place(store, talk, LI, new ActivityPlace.Word(PlaceState.ATTENDED, 0, false, null, null, 60));

        assertThat(desk.volunteered(LI)).isEqualTo(150);
        assertThat(desk.volunteered(LI + 1)).isZero();
    }

    @Test
    void aCallOutAsksUntilEnoughHaveSignedUpAndCountsAsHqDoes() {
        Activity call = put(Gatherings.of(1, ActivityKind.CALL_OUT, 10, 7));
        assertThat(desk.callOut()).isPresent();
        String seven = words.appealText(call);

        Activity more = put(Gatherings.of(1, ActivityKind.CALL_OUT, 10, 12));
        assertThat(words.appealText(more)).isNotEqualTo(seven);
        put(Gatherings.of(1, ActivityKind.CALL_OUT, 10, 20));
        assertThat(desk.callOut()).isEmpty();
    }

    @Test
    void whatIsCalledOffIsToldAndNobodyCanComeToIt() {
        Activity talk = put(Gatherings.of(2, ActivityKind.TALK, 0, 3));
        Gatherings.place(store, talk, LI, ActivityPlace.Word.of(PlaceState.CONFIRMED));
        put(new Activity(
                talk.id(),
                talk.document(),
                2,
                talk.kind(),
                talk.text(),
                talk.terms(),
                new Activity.Standing(true, 3, 0, false)));

        Gathering told = desk.greet(LI);
        assertThat(told.arrived()).isEmpty();
        assertThat(told.news()).hasSize(1);
        assertThat(facts()).isEmpty();
    }

    @Test
    void aPhoneSignsUpByTheStationsPageUnlessNoPhoneReachesHqOrItIsCalledOff() {
        Activity talk = put(Gatherings.of(2, ActivityKind.TALK, 30, 3));
        model.begin(talk.id());
        assertThat(model.phone(item())).isEmpty();

        store.write(tx -> tx.session().insert(new StationPage(STATION, "https://hq.example.org/s/abc")));
        model.refresh();
        assertThat(model.phone(item())).contains("https://hq.example.org/a/abc/" + talk.id());

        put(new Activity(
                talk.id(),
                talk.document(),
                2,
                talk.kind(),
                talk.text(),
                talk.terms(),
                new Activity.Standing(true, 3, 0, false)));
        Gatherings.place(store, talk, LI, ActivityPlace.Word.of(PlaceState.CONFIRMED));
        model.refresh();
        assertThat(model.phone(item())).isEmpty();
    }

    @Test
    void whoeverHasNotCheckedInMayLookAndNotSignUp() {
        Activity talk = put(Gatherings.of(2, ActivityKind.TALK, 30, 3));
        ActivityViewModel stranger = new ActivityViewModel(
                desk,
                Optional.empty(),
                new Background(Runnable::run, Runnable::run),
                new ActivityViewModel.Ways(() -> {}, () -> {}));
        stranger.begin(talk.id());
        stranger.signUp();

        assertThat(stranger.pageProperty().get()).isInstanceOf(Page.One.class);
        assertThat(facts()).isEmpty();
    }

    private Activity put(Activity activity) {
        return Gatherings.put(store, activity);
    }

    private Item item() {
        return ((Page.One) model.pageProperty().get()).item();
    }

    private Optional<PlaceState> standing() {
        return item().state();
    }

    private List<FactBody> facts() {
        WireCodec codec = new WireCodec();
        return store.outbox().next(50).stream()
                .flatMap(fact -> codec.readFact(fact).stream())
                .toList();
    }
}
