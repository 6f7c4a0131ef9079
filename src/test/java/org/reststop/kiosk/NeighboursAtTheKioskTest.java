package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.PublicNeed;
import org.reststop.kiosk.neighbour.Neighbours;
import org.reststop.sync.NeedFact;
import org.reststop.testing.OnFxThread;

/** What others asked, and "me too", on real screens over a real store that no HQ is connected to. */
@ExtendWith(OnFxThread.class)
class NeighboursAtTheKioskTest {
    @TempDir
    Path folder;

    private NeedRig kiosk;
    private UUID parcel;

    @BeforeEach
    void openTheKiosk() {
        kiosk = new NeedRig(folder);
        parcel = Neighbours.show(kiosk.store, 1, "parcel", "东门要快递柜", 4);
    }

    @AfterEach
    void closeTheKiosk() {
        kiosk.close();
    }

    private void look() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-others");
    }

    @Test
    void theNewestComesFirstOrTheMostWanted() {
        Neighbours.show(kiosk.store, 2, "property", "电梯老是坏", 0);
        look();
        assertThat(kiosk.text("#neighbour-words")).isEqualTo("电梯老是坏");
        kiosk.tap("#neighbour-order");
        assertThat(kiosk.text("#neighbour-words")).isEqualTo("东门要快递柜");
        assertThat(kiosk.text("#neighbour-count")).contains("5 个人");
        kiosk.tap("#neighbour-next");

        assertThat(kiosk.text("#neighbour-words")).isEqualTo("电梯老是坏");
    }

    @Test
    void whoHasCheckedInIsCountedOncePerNeedAtEveryVisit() {
        for (int visit = 0; visit < 2; visit++) {
            kiosk.scanBadge(42);
            kiosk.tap("#greeting-continue");
            kiosk.tap("#home-others");
            if (visit == 0) {
                kiosk.tap("#neighbour-join");
                kiosk.tapAtOnce("#neighbour-join");
            }
            assertThat(kiosk.text("#neighbour-count")).contains("6 个人");
            assertThat(kiosk.isDisabled("#neighbour-join")).isTrue();
            kiosk.navigator.rest();
        }

        assertThat(kiosk.supported()).containsExactly(new NeedFact.Supported("xinghuali", parcel, 42L));
    }

    @Test
    void whoHasNotIsCountedOnceAVisitAndNotWithoutEndInAnHour() {
        look();
        kiosk.tap("#neighbour-join");
        assertThat(kiosk.isDisabled("#neighbour-join")).isTrue();
        kiosk.tap("#neighbour-back");
        kiosk.tap("#need-others");
        assertThat(kiosk.isDisabled("#neighbour-join")).isTrue();
        kiosk.navigator.rest();
        for (int more = 1; more < 30; more++) {
            kiosk.neighbours.join(parcel, null);
        }
        look();
        kiosk.tap("#neighbour-join");
        assertThat(kiosk.text("#neighbour-news")).contains("太多了");
        assertThat(kiosk.supported()).hasSize(30);
        kiosk.clock.advance(Duration.ofHours(1));
        kiosk.tap("#neighbour-join");

        assertThat(kiosk.supported()).hasSize(31);
    }

    @Test
    void whoWritesTheSameJoinsByOneTapAndNothingIsRaisedTwice() {
        kiosk.tap("#attract-need");
        kiosk.write("我们东门也要柜子");
        assertThat(kiosk.text("#need-title")).contains("一回事吗");
        kiosk.tap("#need-join-1");

        assertThat(kiosk.text("#need-joined-count")).contains("6 个人");
        assertThat(kiosk.supported()).hasSize(1);
        assertThat(kiosk.raised()).isEmpty();
        assertThat(kiosk.draft()).isEmpty();
    }

    @Test
    void whoJoinedWhileWritingCannotJoinTheSameAgainDuringTheVisit() {
        kiosk.tap("#attract-need");
        kiosk.write("我们东门也要柜子");
        kiosk.tap("#need-join-1");
        kiosk.tap("#need-another");
        kiosk.write("还要柜子");
        assertThat(kiosk.text("#need-title")).contains("怎么署名");
        kiosk.tap("#need-back");
        kiosk.tap("#need-back");
        kiosk.tap("#need-others");

        assertThat(kiosk.isDisabled("#neighbour-join")).isTrue();
        assertThat(kiosk.supported()).hasSize(1);
    }

    @Test
    void ofManyAlikeTheThreeMostWantedThatAreOpenAreShownAndOfAllTheNewestTwoHundred() {
        for (int i = 2; i < 210; i++) {
            Neighbours.show(kiosk.store, i, "parcel", "第" + i + "条", i % 7);
        }

        kiosk.store.write(tx -> tx.session()
                .insert(new PublicNeed(
                        new UUID(999, 7), "parcel", "办好了", null, kiosk.clock.instant(), 99, NeedState.DONE)));

        assertThat(kiosk.neighbours.alike("parcel", "东门", null))
                .hasSize(3)
                .allSatisfy(need -> assertThat(need.supporters()).isEqualTo(6));
        assertThat(kiosk.neighbours.alike("parcel", null, 42L)).hasSize(3);
        assertThat(kiosk.neighbours.board(42L).asked()).hasSize(200);
    }

    @Test
    void whoMeansAnotherGoesOnByOneTap() {
        kiosk.tap("#attract-need");
        kiosk.write("西门的柜子坏了");
        kiosk.tap("#need-other");
        kiosk.tap("#need-anonymous");
        kiosk.tap("#need-send");

        assertThat(kiosk.raised()).hasSize(1);
        assertThat(kiosk.supported()).isEmpty();
    }

    @Test
    void whatIsAboutSomethingElseIsNotAskedFor() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-property");
        kiosk.area().setText("电梯坏了");
        kiosk.tap("#need-next");

        assertThat(kiosk.text("#need-title")).contains("怎么署名");
    }

    @Test
    void onesOwnNeedIsNotToBeJoined() {
        kiosk.scanBadge(42);
        kiosk.tap("#greeting-continue");
        kiosk.tap("#home-need");
        kiosk.tap("#need-category-safety");
        kiosk.area().setText("路灯不亮");
        kiosk.tap("#need-next");
        kiosk.tap("#need-as-visitor");
        kiosk.tap("#need-send");
        kiosk.publishRaised("路灯不亮");
        kiosk.navigator.rest();
        kiosk.scanBadge(42);
        kiosk.tap("#greeting-continue");
        kiosk.tap("#home-others");

        assertThat(kiosk.text("#neighbour-words")).isEqualTo("路灯不亮");
        assertThat(kiosk.text("#neighbour-join")).contains("这是您提的");
        assertThat(kiosk.isDisabled("#neighbour-join")).isTrue();
        assertThat(kiosk.neighbours.alike("safety", null, 42L)).isEmpty();
        assertThat(kiosk.neighbours.alike("safety", null, 43L)).hasSize(1);
    }
}
