package org.reststop.kiosk.attract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.kiosk.screen.Background;
import org.reststop.sync.WallFact;
import org.reststop.testing.TestClock;

/** However notices come, go, break, expire and lose their media: as long as one can be shown, one is. */
class NeverBlankTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final NoticeMedium PICTURE =
            new NoticeMedium(NoticeMedium.Kind.PICTURE, "ab".repeat(32), "image/png", 9, "", "");
    private static final UUID ALWAYS = new UUID(0, 99);
    private static final int LIVES = 60;
    private static final int STEPS = 400;

    @Test
    void aWallWithOneSoundNoticeAmongOthersAlwaysShowsSomething() {
        long seed = new Random().nextLong();
        for (int life = 0; life < LIVES; life++) {
            new Life(seed + life).run();
        }
    }

    /** One kiosk's wall, whose background work is done when chance has it. */
    private static final class Life {
        private final long seed;
        private final Random random;
        private final TestClock clock = new TestClock(NOW);
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private final Fickle source = new Fickle();
        private final WallViewModel wall = new WallViewModel(new Background(waiting::add, Runnable::run), clock);

        Life(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void run() {
            source.notices.put(ALWAYS, notice(99, 1, NoticeExtras.NONE));
            wall.begin(source, ZoneOffset.UTC, () -> {});
            wall.seen(true);
            wall.refresh();
            work();
            for (int step = 0; step < STEPS; step++) {
                happen();
                assertThat(wall.shownProperty().get())
                        .as("seed %d, step %d", seed, step)
                        .isInstanceOf(WallShown.Turn.class);
            }
        }

        private void work() {
            while (!waiting.isEmpty()) {
                waiting.poll().run();
            }
        }

        private void workOnce() {
            Runnable next = waiting.poll();
            if (next != null) {
                next.run();
            }
        }

        private void happen() {
            UUID some = new UUID(0, random.nextInt(6));
            switch (random.nextInt(12)) {
                case 0 ->
                    source.notices.put(some, notice((int) some.getLeastSignificantBits(), random.nextInt(9), extras()));
                case 1 -> source.notices.remove(some);
                case 2 -> source.missing = random.nextBoolean();
                case 3 -> toggle(source.broken, some);
                case 4 -> wall.refresh();
                case 5 -> {
                    if (wall.shownProperty().get() instanceof WallShown.Turn turn
                            && !turn.notice().id().equals(ALWAYS)) {
                        wall.broke(turn.turn(), "picture-broken");
                    }
                }
                case 6 -> clock.advance(Duration.ofSeconds(random.nextInt(30)));
                case 7 -> {
                    for (int i = random.nextInt(12); i > 0; i--) {
                        wall.tick();
                    }
                }
                default -> workOnce();
            }
        }

        private static void toggle(Set<UUID> set, UUID id) {
            if (!set.remove(id)) {
                set.add(id);
            }
        }

        private NoticeExtras extras() {
            Instant expiry = random.nextInt(3) == 0 ? clock.instant().plusSeconds(random.nextInt(40)) : null;
            List<NoticeMedium> media = random.nextBoolean() ? List.of(PICTURE) : List.of();
            NoticePriority priority = NoticePriority.values()[random.nextInt(NoticePriority.values().length)];
            return new NoticeExtras(NoticeAudience.ALL, priority, null, expiry, media, null, false);
        }
    }

    private static Notice notice(int number, long revision, NoticeExtras extras) {
        return new Notice(
                new UUID(0, number),
                revision,
                new NoticeText("题", "文", "", ""),
                new NoticeWindow(NOW, DAY, DAY.plusDays(2), false),
                false,
                extras);
    }

    /** Notices that may be gone or broken by the time that they are read. */
    private static final class Fickle implements NoticeSource {
        private final Map<UUID, Notice> notices = new TreeMap<>();
        private final Set<UUID> broken = new HashSet<>();
        private boolean missing;

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
            if (notice == null || !isHere(notice.extras())) {
                return new Loaded.Gone();
            }
            return broken.contains(card.id()) ? new Loaded.Broken(card, "picture-broken") : new Loaded.Sound(notice);
        }

        @Override
        public void unshowable(NoticeCard card, String reason) {}

        @Override
        public void displayed(List<WallFact.NoticeDisplayed> hours) {}
    }
}
