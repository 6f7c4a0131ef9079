package org.reststop.kiosk.attract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;

class TurnsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void noneStarvesAndNoneComesTwiceInARow() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<NoticeCard> cards = new ArrayList<>();
            int count = 2 + random.nextInt(40);
            for (int i = 0; i < count; i++) {
                cards.add(card(i, random));
            }
            Turns turns = new Turns();
            turns.take(cards);
            Map<UUID, Integer> seen = new HashMap<>();
            UUID before = new UUID(1, 1);
            for (int turn = 0; turn < 60 * count; turn++) {
                UUID id = turns.next(NOW, entry -> true).orElseThrow().card().id();
                assertThat(id).as("seed %d, turn %d", seed, turn).isNotEqualTo(before);
                seen.merge(id, 1, Integer::sum);
                before = id;
            }

            assertThat(seen).as("seed %d", seed).hasSize(count).allSatisfy((id, times) -> assertThat(times)
                    .isGreaterThanOrEqualTo(2));
        }
    }

    @Test
    void theSameNoticesInWhateverOrderHaveTheSameTurns() {
        Random random = new Random(3);
        List<NoticeCard> cards = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cards.add(card(i, random));
        }

        assertThat(order(cards, 100)).isEqualTo(order(cards.reversed(), 100));
    }

    @Test
    void aPinnedAndAFreshOneComeMoreOftenThanManyOldOnes() {
        List<NoticeCard> cards = new ArrayList<>();
        cards.add(card(1, true, NoticePriority.NORMAL, Duration.ofDays(9)));
        cards.add(card(2, false, NoticePriority.NORMAL, Duration.ofHours(1)));
        for (int i = 3; i < 23; i++) {
            cards.add(card(i, false, NoticePriority.NORMAL, Duration.ofDays(9)));
        }
        Map<UUID, Long> times = new HashMap<>();
        order(cards, 800).forEach(id -> times.merge(id, 1L, Long::sum));

        assertThat(times.get(new UUID(0, 1))).isBetween(280L, 320L);
        assertThat(times.get(new UUID(0, 2))).isBetween(180L, 220L);
        assertThat(times.get(new UUID(0, 9))).isBetween(13L, 17L);
    }

    @Test
    void anEditHasTheNextTurnAndAFirstLoadHasNone() {
        List<NoticeCard> cards = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            cards.add(card(i, false, NoticePriority.NORMAL, Duration.ofDays(9)));
        }
        Turns turns = new Turns();
        assertThat(turns.take(cards)).isFalse();
        turns.next(NOW, entry -> true);
        cards.set(6, new NoticeCard(new UUID(0, 7), 2, false, NOW.minus(Duration.ofDays(9)), DAY, DAY, null));

        assertThat(turns.take(cards)).isTrue();
        assertThat(turns.next(NOW, entry -> true).orElseThrow().card().id()).isEqualTo(new UUID(0, 7));
        assertThat(turns.take(cards)).isFalse();
    }

    @Test
    void whatMayNotBeShownHasNoTurnAndIsNotForgotten() {
        List<NoticeCard> cards = List.of(
                card(1, false, NoticePriority.NORMAL, Duration.ofDays(9)),
                card(2, false, NoticePriority.NORMAL, Duration.ofDays(9)));
        Turns turns = new Turns();
        turns.take(cards);

        for (int i = 0; i < 5; i++) {
            assertThat(turns.next(NOW, entry -> entry.card().id().getLeastSignificantBits() == 1))
                    .isPresent();
        }
        assertThat(turns.next(NOW, entry -> false)).isEmpty();
        assertThat(turns.next(NOW, entry -> true)).isPresent();
    }

    private static List<UUID> order(List<NoticeCard> cards, int count) {
        Turns turns = new Turns();
        turns.take(cards);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(turns.next(NOW, entry -> true).orElseThrow().card().id());
        }
        return ids;
    }

    private static NoticeCard card(int number, Random random) {
        return card(
                number,
                random.nextInt(5) == 0,
                NoticePriority.values()[random.nextInt(3)],
                Duration.ofHours(random.nextInt(200)));
    }

    private static NoticeCard card(int number, boolean pinned, NoticePriority priority, Duration age) {
        NoticeExtras extras = new NoticeExtras(NoticeAudience.ALL, priority, null, null, List.of(), null, false);
        NoticeWindow window = new NoticeWindow(NOW.minus(age), DAY, DAY, pinned);
        return new Notice(new UUID(0, number), 1, new NoticeText("题", "文", "", ""), window, false, extras).card();
    }
}
