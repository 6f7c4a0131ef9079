package org.reststop.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeExtrasTest {
    private static final NoticeHours MORNINGS =
            new NoticeHours(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(11, 30));
    private static final NoticeHours FRIDAY_NIGHTS =
            new NoticeHours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));

    @Test
    void theLastMinuteIsOnShowAndTheEndIsNot() {
        assertThat(MORNINGS.hold(at("2026-11-27T08:00"))).isTrue();
        assertThat(MORNINGS.hold(at("2026-11-27T11:29:59"))).isTrue();
        assertThat(MORNINGS.hold(at("2026-11-27T11:30"))).isFalse();
        assertThat(MORNINGS.hold(at("2026-11-26T09:00"))).isFalse();
    }

    @Test
    void hoursPastMidnightBelongToTheDayTheyBeginOn() {
        assertThat(FRIDAY_NIGHTS.hold(at("2026-11-27T23:00"))).isTrue();
        assertThat(FRIDAY_NIGHTS.hold(at("2026-11-28T05:59"))).isTrue();
        assertThat(FRIDAY_NIGHTS.hold(at("2026-11-28T23:00"))).isFalse();
        assertThat(FRIDAY_NIGHTS.hold(at("2026-11-27T05:00"))).isFalse();
    }

    @Test
    void aNoticeIsGoneFromTheMomentItExpires() {
        Instant end = Instant.parse("2026-11-27T02:00:00Z");
        NoticeExtras extras =
                new NoticeExtras(NoticeAudience.ALL, NoticePriority.HIGH, MORNINGS, end, List.of(), null, false);

        assertThat(extras.isOnAt(end.minusSeconds(1), at("2026-11-27T09:59:59")))
                .isTrue();
        assertThat(extras.isOnAt(end, at("2026-11-27T10:00"))).isFalse();
    }

    @Test
    void aNoticeIsNotOnShowBeforeItBeginsThoughItsDayHasBegun() {
        Instant start = Instant.parse("2026-11-27T02:00:00Z");
        NoticeExtras extras =
                new NoticeExtras(NoticeAudience.ALL, NoticePriority.HIGH, null, null, List.of(), null, false, start);

        assertThat(extras.isOnAt(start.minusSeconds(1), at("2026-11-27T09:59:59")))
                .isFalse();
        assertThat(extras.isOnAt(start, at("2026-11-27T10:00"))).isTrue();
    }

    @Test
    void onlyWholeHttpsAddressesAreLinks() {
        assertThat(List.of("https://example.org", "https://example.org/a?b=1#c"))
                .allMatch(NoticeExtras::isLink);
        assertThat(List.of(
                        "http://example.org",
                        "https:",
                        "https:///a",
                        "//example.org",
                        "javascript:alert(1)",
                        "https://me:secret@example.org",
                        "https://exa mple.org",
                        "https://example.org/" + "a".repeat(300),
                        ""))
                .noneMatch(NoticeExtras::isLink);
        assertThatThrownBy(() -> new NoticeExtras(
                        NoticeAudience.ALL, NoticePriority.LOW, null, null, List.of(), "http://example.org", false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsStoredReadsBackAsItWas() {
        NoticeMedium page =
                new NoticeMedium(NoticeMedium.Kind.DOCUMENT, "0a".repeat(32), "image/png", 12_345, "第 1 页", "Page 1");
        NoticeMedium video = new NoticeMedium(NoticeMedium.Kind.VIDEO, "ff".repeat(32), "video/mp4", 1, "", "");
        NoticeExtras all = new NoticeExtras(
                NoticeAudience.COURIERS,
                NoticePriority.EMERGENCY,
                MORNINGS,
                Instant.parse("2026-11-27T02:00:00Z"),
                List.of(page, video),
                "https://example.org/a",
                true,
                Instant.parse("2026-11-26T02:00:30Z"));
        NoticeExtras everyDay = new NoticeExtras(
                NoticeAudience.ALL,
                NoticePriority.NORMAL,
                new NoticeHours(Set.of(), LocalTime.of(8, 0), LocalTime.of(20, 0)),
                null,
                List.of(),
                null,
                false);

        assertThat(List.of(all, everyDay, NoticeExtras.NONE))
                .allSatisfy(extras -> assertThat(NoticeExtras.ofText(ExtrasText.write(extras)))
                        .isEqualTo(extras));
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
