package org.reststop.kiosk.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
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
import org.reststop.domain.activity.ActivityTerms;
import org.reststop.domain.activity.PlaceState;
import org.reststop.domain.badge.Role;
import org.reststop.kiosk.activity.ActivityViewModel.Page;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Texts;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.testing.TestClock;

/** What somebody is told whose activity HQ has moved to another day, over a real store. */
class ActivityMovedTest {
    private static final long LI = 42;

    private final KioskStore store;
    private final ActivityDesk desk;
    private final ActivityViewModel model;
    private final ActivityWords words =
            new ActivityWords(new Texts(KioskSettings.Language.ZH), ZoneId.of("Asia/Shanghai"));

    ActivityMovedTest(@TempDir Path folder) {
        TestClock clock = new TestClock(Gatherings.NOW);
        UuidV7 ids = new UuidV7(clock, new Random(1));
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
        desk = new ActivityDesk(store, "xinghuali", clock, ids);
        model = new ActivityViewModel(
                desk,
                Optional.of(new Visitor(LI, Optional.of("李*"), Role.COURIER, 0)),
                new Background(Runnable::run, Runnable::run),
                new ActivityViewModel.Ways(() -> {}, () -> {}));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Activity put(Activity activity) {
        return Gatherings.put(store, activity);
    }

    private static Activity moved(Activity from, Duration by) {
        ActivityTerms was = from.terms();
        ActivityTerms terms = new ActivityTerms(
                was.starts().plus(by),
                was.ends().plus(by),
                was.capacity(),
                was.waitingList(),
                was.audience(),
                was.hoursCounted());
        return new Activity(from.id(), from.document(), 2, from.kind(), from.text(), terms, from.standing());
    }

    private String listedState() {
        Item item = ((Page.Listed) model.pageProperty().get()).items().getFirst();
        return words.state(item.activity(), item.place().orElseThrow());
    }

    @Test
    void whoeverKnewAnotherTimeIsToldThatItHasChanged() {
        Activity talk = put(Gatherings.of(2, ActivityKind.TALK, 48, 3));
        Gatherings.place(store, talk, LI, ActivityPlace.Word.of(PlaceState.CONFIRMED));
        assertThat(desk.greet(LI).line(words)).isEqualTo("名额已确认：冬至包饺子，邻里一起过节，11月27日 星期五 08:42–10:42");
        model.begin();

        put(moved(talk, Duration.ofDays(1)));

        assertThat(desk.greet(LI).line(words)).isEqualTo("时间或地点改了：冬至包饺子，邻里一起过节，11月28日 星期六 08:42–10:42，社区食堂");
        model.begin();
        assertThat(listedState()).isEqualTo("时间或地点改了，请看清楚。名额已确认，欢迎您来。");
        assertThat(desk.greet(LI).count()).isZero();
        model.begin();
        assertThat(listedState()).isEqualTo("名额已确认，欢迎您来。");
    }

    @Test
    void aChangeThatComesWhileNobodyMayBeLookingAnyMoreIsToldAtTheNextScanStill() {
        Activity talk = put(Gatherings.of(2, ActivityKind.TALK, 48, 3));
        Gatherings.place(store, talk, LI, ActivityPlace.Word.of(PlaceState.CONFIRMED));
        model.begin();

        put(moved(talk, Duration.ofDays(1)));
        model.refresh();

        assertThat(listedState()).startsWith("时间或地点改了");
        assertThat(desk.greet(LI).line(words)).startsWith("时间或地点改了");
    }

    @Test
    void whoeverMovesUpOnAnotherDayIsToldThatThereIsAPlaceAndWhen() {
        Activity talk = put(Gatherings.of(2, ActivityKind.TALK, 48, 20));
        Gatherings.place(store, talk, LI, new ActivityPlace.Word(PlaceState.WAITING, 1, false, null, null));
        model.begin();
        Activity later = put(moved(talk, Duration.ofDays(1)));
        ActivityPlace.Word up = new ActivityPlace.Word(PlaceState.CONFIRMED, 0, true, null, null);
        ActivityPlace.Key key = new ActivityPlace.Key(talk.id(), LI);
        store.write(tx -> {
            String told = tx.session().get(ActivityPlace.class, key).told();
            tx.session().upsert(new ActivityPlace(key, up, null, told));
            return later;
        });

        assertThat(desk.greet(LI).line(words)).startsWith("候补转正").contains("11月28日");
        model.begin();
        put(moved(later, Duration.ofDays(1)));
        assertThat(desk.greet(LI).line(words)).startsWith("时间或地点改了").contains("11月29日");
    }
}
