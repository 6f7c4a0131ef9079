package org.reststop.kiosk.attract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeHours;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.kiosk.screen.Background;
import org.reststop.sync.WallFact;
import org.reststop.testing.TestClock;

class WallViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final NoticeMedium PICTURE =
            new NoticeMedium(NoticeMedium.Kind.PICTURE, "ab".repeat(32), "image/png", 9, "", "");
    private static final NoticeMedium FILM =
            new NoticeMedium(NoticeMedium.Kind.VIDEO, "cd".repeat(32), "video/mp4", 9, "", "");

    private final TestClock clock = new TestClock(NOW);
    private final Shelf shelf = new Shelf();
    private final WallViewModel wall = new WallViewModel(new Background(Runnable::run, Runnable::run), clock);

    @BeforeEach
    void begin() {
        wall.begin(shelf, ZoneOffset.UTC, () -> {});
        wall.seen(true);
    }

    @Test
    void noticesTakeTurnsWithoutHaste() {
        shelf.put(plain(1), plain(2));
        wall.refresh();
        UUID first = shown();

        tick(9);
        assertThat(shown()).isEqualTo(first);
        tick(1);
        assertThat(shown()).isNotEqualTo(first);
        tick(10);
        assertThat(shown()).isEqualTo(first);
    }

    @Test
    void aLongTextHasAsManyPagesAsItNeedsAndThePosterComesFirst() {
        shelf.put(notice(1, extras(NoticeAudience.ALL, null, null, PICTURE, PICTURE)));
        wall.refresh();
        wall.laidOut(turn().turn(), 3);
        List<WallShown.Part> parts = new ArrayList<>(List.of(turn().part()));
        for (int i = 0; i < 4; i++) {
            tick(10);
            parts.add(turn().part());
        }

        assertThat(parts)
                .containsExactly(
                        new WallShown.Part.Medium(0),
                        new WallShown.Part.Words(0),
                        new WallShown.Part.Words(1),
                        new WallShown.Part.Words(2),
                        new WallShown.Part.Medium(1));
    }

    @Test
    void aTextOfManyPagesGivesWayToOthersAndGoesOnWhereItWas() {
        shelf.put(plain(1), plain(2));
        wall.refresh();
        UUID longOne = shown();
        List<WallShown.Part> parts = new ArrayList<>();
        List<UUID> turns = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            if (shown().equals(longOne)) {
                wall.laidOut(turn().turn(), 30);
                parts.add(turn().part());
            }
            if (turns.isEmpty() || !turns.getLast().equals(shown())) {
                turns.add(shown());
            }
            tick(10);
        }

        assertThat(turns).hasSizeGreaterThanOrEqualTo(6);
        assertThat(parts.subList(0, 30))
                .containsExactlyElementsOf(IntStream.range(0, 30)
                        .mapToObj(page -> (WallShown.Part) new WallShown.Part.Words(page))
                        .toList());
        assertThat(parts.subList(30, parts.size())).startsWith(new WallShown.Part.Words(0));
    }

    @Test
    void aFilmStaysUntilItsEnd() {
        shelf.put(notice(1, extras(NoticeAudience.ALL, null, null, FILM)), plain(2));
        wall.refresh();
        while (!shown().equals(new UUID(0, 1))) {
            tick(10);
        }
        tick(40);
        assertThat(turn().part()).isEqualTo(new WallShown.Part.Medium(0));

        wall.ended(turn().turn());
        assertThat(turn().part()).isEqualTo(new WallShown.Part.Words(0));
    }

    @Test
    void aWithdrawnNoticeLeavesAtOnceAndAnEditedOneShowsAtOnce() {
        shelf.put(plain(1), plain(2));
        wall.refresh();
        UUID first = shown();
        shelf.notices.remove(first);
        wall.refresh();
        assertThat(shown()).isNotEqualTo(first);

        UUID left = shown();
        shelf.put(new Notice(left, 2, new NoticeText("新", "新", "", ""), window(), false));
        wall.refresh();
        assertThat(turn().notice().revision()).isEqualTo(2);
    }

    @Test
    void couriersNoticesAndThoseOutsideTheirHoursAreNotOnTheWall() {
        NoticeHours noon = new NoticeHours(Set.of(), LocalTime.of(12, 0), LocalTime.of(13, 0));
        shelf.put(
                notice(1, extras(NoticeAudience.COURIERS, null, null)),
                notice(2, extras(NoticeAudience.ALL, noon, null)));
        wall.refresh();
        assertThat(wall.shownProperty().get()).isEqualTo(new WallShown.Nothing());

        clock.advance(Duration.ofHours(4));
        tick(5);
        assertThat(shown()).isEqualTo(new UUID(0, 2));
        clock.advance(Duration.ofHours(1));
        tick(1);
        assertThat(wall.shownProperty().get()).isEqualTo(new WallShown.Nothing());
    }

    @Test
    void aNoticeLeavesInTheSecondThatItExpires() {
        shelf.put(notice(1, extras(NoticeAudience.ALL, null, NOW.plusSeconds(3))), plain(2));
        wall.refresh();
        while (!shown().equals(new UUID(0, 1))) {
            tick(10);
        }
        clock.advance(Duration.ofSeconds(3));
        tick(1);
        assertThat(shown()).isEqualTo(new UUID(0, 2));
    }

    @Test
    void whatIsNotHereWholeWaitsAndIsShownAsSoonAsItIs() {
        shelf.put(notice(1, extras(NoticeAudience.ALL, null, null, PICTURE)));
        shelf.missing = true;
        wall.refresh();
        assertThat(wall.shownProperty().get()).isEqualTo(new WallShown.Nothing());

        shelf.missing = false;
        wall.refresh();
        assertThat(shown()).isEqualTo(new UUID(0, 1));
    }

    @Test
    void aBrokenOneCostsItselfAloneAndIsToldOnce() {
        shelf.put(notice(1, extras(NoticeAudience.ALL, null, null, PICTURE)), plain(2));
        shelf.broken.add(new UUID(0, 1));
        wall.refresh();
        tick(60);

        assertThat(shown()).isEqualTo(new UUID(0, 2));
        assertThat(shelf.told).containsExactly("picture-broken");
    }

    @Test
    void whatBreaksWhileItIsShownLeavesAtOnce() {
        shelf.put(notice(1, extras(NoticeAudience.ALL, null, null, FILM)), plain(2));
        wall.refresh();
        while (!shown().equals(new UUID(0, 1))) {
            tick(10);
        }
        wall.broke(turn().turn(), "film-broken");

        assertThat(shown()).isEqualTo(new UUID(0, 2));
        assertThat(shelf.told).containsExactly("film-broken");
    }

    @Test
    void onlyWhatSomebodyCouldSeeIsProofOfDisplayHourByHour() {
        shelf.put(plain(1));
        wall.refresh();
        tick(25);
        wall.seen(false);
        tick(100);
        wall.seen(true);
        clock.advance(Duration.ofHours(1));
        tick(1);

        assertThat(shelf.displayed)
                .containsExactly(
                        new WallFact.NoticeDisplayed(new UUID(0, 1), 1, NOW, 1, 10),
                        new WallFact.NoticeDisplayed(new UUID(0, 1), 1, NOW, 2, 15));
        assertThat(wall.unkept())
                .containsExactly(new WallFact.NoticeDisplayed(new UUID(0, 1), 1, NOW.plus(Duration.ofHours(1)), 0, 1));
    }

    @Test
    void whatLiesBeneathAnEmergencyIsNoDisplayAndTakesNoTurn() {
        shelf.put(plain(1), plain(2));
        wall.refresh();
        tick(5);
        UUID beneath = shown();
        wall.covered(true);
        tick(600);
        assertThat(shown()).isEqualTo(beneath);
        wall.covered(false);
        tick(3);

        assertThat(wall.unkept()).containsExactly(new WallFact.NoticeDisplayed(beneath, 1, NOW, 1, 8));
    }

    @Test
    void thatAFreshNoticeWasShownIsToldAfterItsFirstTurnAndOfAnOldOneAfterTheHour() {
        NoticeWindow lastWeek = new NoticeWindow(NOW.minus(Duration.ofDays(7)), DAY, DAY, false);
        shelf.put(
                plain(1),
                new Notice(new UUID(0, 2), 1, new NoticeText("题", "文", "", ""), lastWeek, false, NoticeExtras.NONE));
        wall.refresh();
        tick(60);

        assertThat(shelf.displayed).containsExactly(new WallFact.NoticeDisplayed(new UUID(0, 1), 1, NOW, 1, 10));
    }

    private WallShown.Turn turn() {
        return (WallShown.Turn) wall.shownProperty().get();
    }

    private UUID shown() {
        return turn().notice().id();
    }

    private void tick(int seconds) {
        for (int i = 0; i < seconds; i++) {
            wall.tick();
        }
    }

    private static Notice plain(int number) {
        return notice(number, NoticeExtras.NONE);
    }

    private static Notice notice(int number, NoticeExtras extras) {
        return new Notice(new UUID(0, number), 1, new NoticeText("题", "文", "", ""), window(), false, extras);
    }

    private static NoticeWindow window() {
        return new NoticeWindow(NOW, DAY, DAY, false);
    }

    private static NoticeExtras extras(
            NoticeAudience audience, @Nullable NoticeHours hours, @Nullable Instant expiry, NoticeMedium... media) {
        return new NoticeExtras(audience, NoticePriority.NORMAL, hours, expiry, List.of(media), null, false);
    }

    private static final class Shelf implements NoticeSource {
        private final Map<UUID, Notice> notices = new HashMap<>();
        private final Set<UUID> broken = new HashSet<>();
        private final List<String> told = new ArrayList<>();
        private final List<WallFact.NoticeDisplayed> displayed = new ArrayList<>();
        private boolean missing;

        void put(Notice... all) {
            for (Notice notice : all) {
                notices.put(notice.id(), notice);
            }
        }

        @Override
        public List<NoticeCard> cards() {
            return notices.values().stream().map(Notice::card).toList();
        }

        @Override
        public boolean isHere(NoticeExtras extras) {
            return extras.media().isEmpty() || !missing;
        }

        @Override
        public Loaded load(NoticeCard card) {
            Notice notice = notices.get(card.id());
            if (broken.contains(card.id())) {
                return new Loaded.Broken(card, "picture-broken");
            }
            return notice == null ? new Loaded.Gone() : new Loaded.Sound(notice);
        }

        @Override
        public void unshowable(NoticeCard card, String reason) {
            told.add(reason);
        }

        @Override
        public void displayed(List<WallFact.NoticeDisplayed> hours) {
            displayed.addAll(hours);
        }
    }
}
