package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryRules;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Patrol;
import org.reststop.domain.need.PlaceName;
import org.reststop.domain.need.StationPlaces;
import org.reststop.domain.person.Person;
import org.reststop.kiosk.need.NeedDesk;
import org.reststop.testing.OnFxThread;

/** A mobile grid worker reports a hazard, on real screens over a real store. */
@ExtendWith(OnFxThread.class)
class PatrolAtTheKioskTest {
    private static final long WORKER = 7;

    @TempDir
    Path folder;

    private NeedRig kiosk;

    @BeforeEach
    void openTheKiosk() {
        kiosk = new NeedRig(folder.resolve("store"));
        kiosk.store.write(tx -> {
            tx.session().upsert(new Person(WORKER, "赵*", Role.MOBILE_GRID_WORKER, ""));
            tx.session().insert(new StationPlaces("xinghuali", 1, List.of(new PlaceName("二号院", ""))));
            return 0;
        });
    }

    @AfterEach
    void closeTheKiosk() {
        kiosk.close();
    }

    private void checkIn(long person) {
        kiosk.scanBadge(person);
        kiosk.tap("#greeting-continue");
    }

    @Test
    void aHazardIsReportedInHisNameWithPlaceAndUrgencyAndReachesHqAtOnce() {
        checkIn(WORKER);
        kiosk.tap("#home-patrol");
        kiosk.tap("#need-category-patrol-fire-lane");
        kiosk.tap("#need-place-1");
        kiosk.tap("#need-urgency-now");
        kiosk.tap("#need-phrase-1");
        kiosk.tap("#need-next");
        assertThat(kiosk.words()).contains("消防通道堵塞", "二号院", "赵*");
        kiosk.tap("#need-send");

        assertThat(kiosk.raised()).singleElement().satisfies(need -> {
            assertThat(need.category()).isEqualTo("patrol-fire-lane");
            assertThat(need.place()).isEqualTo("二号院");
            assertThat(need.patrol()).isEqualTo(Patrol.NOW);
            assertThat(need.personId()).isEqualTo(WORKER);
        });
        assertThat(kiosk.urgent).hasValue(1);
        assertThat(kiosk.nudges).hasValue(0);
    }

    @Test
    void aPhotoIsEnoughAndWhatIsNotUrgentGoesInItsTurn() {
        kiosk.plugInACamera(folder, 640, 480);
        checkIn(WORKER);
        kiosk.tap("#home-patrol");
        kiosk.tap("#need-category-patrol-road");
        kiosk.tap("#need-place-none");
        kiosk.tap("#need-urgency-usual");
        kiosk.tap("#need-photo");
        kiosk.tap("#need-photo-take");
        kiosk.see(640, 480);
        kiosk.tap("#need-photo-keep");
        kiosk.tap("#need-next");
        kiosk.tap("#need-send");

        assertThat(kiosk.raised()).singleElement().satisfies(need -> {
            assertThat(need.words()).isEmpty();
            assertThat(need.attachments()).hasSize(1);
            assertThat(need.patrol()).isEqualTo(Patrol.USUAL);
        });
        assertThat(kiosk.urgent).hasValue(0);
    }

    @Test
    void aReportThatAPowerCutInterruptsDoesNotComeBackAsANeedOfNobody() {
        checkIn(WORKER);
        kiosk.tap("#home-patrol");
        kiosk.tap("#need-category-patrol-ice");
        kiosk.tap("#need-place-1");
        kiosk.tap("#need-urgency-now");
        kiosk.area().setText("坡道结冰");
        assertThat(kiosk.draft()).isEmpty();
        kiosk.close();
        kiosk = new NeedRig(folder.resolve("store"));
        kiosk.needs.offerLeft();

        assertThat(kiosk.isResting()).isTrue();
    }

    @Test
    void sixtyReportsAnHourAreTakenAndWhatCannotWaitAlways() {
        NeedDesk desk = new NeedDesk(kiosk.store, "xinghuali", kiosk.clock, new Random(4));
        for (int i = 0; i < 60; i++) {
            assertThat(raise(desk, i, Patrol.SOON)).isInstanceOf(NeedOutcome.Raised.class);
        }

        assertThat(raise(desk, 60, Patrol.USUAL)).isInstanceOf(NeedOutcome.TooMany.class);
        assertThat(raise(desk, 61, Patrol.NOW)).isInstanceOf(NeedOutcome.Raised.class);
        assertThat(raise(desk, 62, null)).isInstanceOf(NeedOutcome.Raised.class);
    }

    private static NeedOutcome raise(NeedDesk desk, int number, @Nullable Patrol patrol) {
        UUID id = new UUID(9, number);
        NeedAuthor worker = new NeedAuthor.Known(WORKER);
        return desk.raise(new NewNeed(id, "patrol-ice", "坡道结冰", null, worker, patrol), "zh", List.of());
    }

    @Test
    void goingBackLeadsThroughEveryQuestion() {
        checkIn(WORKER);
        kiosk.tap("#home-patrol");
        kiosk.tap("#need-category-patrol-ice");
        kiosk.tap("#need-place-1");
        kiosk.tap("#need-urgency-soon");
        for (String title : List.of("有多急", "在哪儿", "看到什么隐患")) {
            kiosk.tap("#need-back");
            assertThat(kiosk.text("#need-title")).contains(title);
        }
        kiosk.tap("#need-back");

        assertThat(kiosk.isShown("#home-patrol")).isTrue();
    }

    @Test
    void nobodyElseSeesTheTileOrTheHazards() {
        checkIn(42);
        assertThat(kiosk.isShown("#home-patrol")).isFalse();
        kiosk.tap("#home-need");

        assertThat(kiosk.isShown("#need-category-patrol-fire-lane")).isFalse();
    }

    @Test
    void aHazardThatIsAnEmergencyShowsWhomToCallFirst() {
        kiosk.store.write(tx -> tx.session()
                .insert(new Category(
                        "patrol-wires",
                        1,
                        new CategoryWords("电线外露", "", "", ""),
                        new CategoryRules(1, "BOLT", true, false, 1),
                        List.of())));
        checkIn(WORKER);
        kiosk.tap("#home-patrol");
        kiosk.tap("#need-category-patrol-wires");
        assertThat(kiosk.words()).contains("120", "110", "119", "先打电话");
        kiosk.tap("#need-called");

        assertThat(kiosk.text("#need-title")).contains("在哪儿");
    }
}
