package org.reststop.kiosk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.kiosk.sync.Wants.Wanted;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.attachment.Sha256;
import org.reststop.testing.Contents;
import org.reststop.testing.TestClock;

/** Media within a quota of ten thousand bytes, for the notices of a real store. */
class MediaShelfTest {
    private static final int QUOTA = 10_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final List<UUID> told = new ArrayList<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private final KioskStore store;
    private final MediaShelf shelf;
    private int number;

    MediaShelfTest(@TempDir Path folder) {
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, new UuidV7(clock, new Random(1)));
        shelf = new MediaShelf(folder, clock, QUOTA).open(store);
        shelf.onNoRoom(card -> told.add(card.id()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whereRoomIsWantedWhatNoNoticeNeedsGoesTheOldestFirst() throws IOException {
        UUID oldest = publish(medium(4_000), 0, 0);
        fetchAll();
        UUID newer = publish(medium(4_000), 0, 0);
        fetchAll();
        NoticeMedium first = mediumOf(oldest);
        NoticeMedium second = mediumOf(newer);
        withdraw(oldest);
        withdraw(newer);

        NoticeMedium wanted = medium(4_000);
        publish(wanted, 0, 0);
        fetchAll();

        assertThat(shelf.holds(List.of(first))).isFalse();
        assertThat(shelf.holds(List.of(second, wanted))).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsToBeShownIsKeptAndWhatDoesNotFitIsToldOnceAndHoldsUpNothing() throws IOException {
        NoticeMedium kept = medium(7_000);
        publish(kept, 0, 0);
        fetchAll();
        NoticeMedium large = medium(6_000);
        UUID tooMuch = publish(large, 0, 0);
        NoticeMedium small = medium(1_000);
        publish(small, 0, 0);

        fetchAll();
        fetchAll();

        assertThat(shelf.holds(List.of(kept, small))).isTrue();
        assertThat(shelf.holds(List.of(large))).isFalse();
        assertThat(told).containsExactly(tooMuch);
    }

    @Test
    void whatDidNotFitComesOnceThereIsRoom() throws IOException {
        UUID kept = publish(medium(7_000), 0, 0);
        fetchAll();
        NoticeMedium large = medium(6_000);
        publish(large, 0, 0);
        fetchAll();
        withdraw(kept);

        fetchAll();

        assertThat(shelf.holds(List.of(large))).isTrue();
    }

    @Test
    void whatIsShownTodayGoesBeforeWhatIsShownNextMonthThoughThatCameFirst() throws IOException {
        NoticeMedium later = medium(7_000);
        publish(later, 30, 40);
        fetchAll();
        assertThat(shelf.holds(List.of(later))).isTrue();
        NoticeMedium today = medium(6_000);
        publish(today, 0, 0);

        fetchAll();

        assertThat(shelf.holds(List.of(today))).isTrue();
        assertThat(shelf.holds(List.of(later))).isFalse();
    }

    @Test
    void anEmergencysPictureIsFetchedBeforeAllOthersThoughTheyAreShownEarlier() throws IOException {
        publish(medium(1_000), -3, 5);
        publish(medium(1_000), 0, 0);
        NoticeMedium urgent = medium(1_000);
        publish(NoticePriority.EMERGENCY, urgent, 0, 0);
        publish(medium(1_000), -9, 0);

        assertThat(shelf.next(Set.of()).map(Wanted::sha256)).contains(urgent.sha256());
    }

    @Test
    void anEmergencysPictureTakesTheRoomOfWhatIsOnShowToday() throws IOException {
        NoticeMedium usual = medium(7_000);
        UUID displaced = publish(usual, 0, 0);
        fetchAll();
        NoticeMedium first = medium(4_000);
        publish(NoticePriority.EMERGENCY, first, 0, 0);
        NoticeMedium second = medium(4_000);
        publish(NoticePriority.EMERGENCY, second, 0, 0);

        fetchAll();

        assertThat(shelf.holds(List.of(first, second))).isTrue();
        assertThat(shelf.holds(List.of(usual))).isFalse();
        assertThat(told).containsExactly(displaced);
    }

    @Test
    void anEmergencysVideoThatCanNeverFitTakesNobodysRoom() throws IOException {
        NoticeMedium usual = medium(7_000);
        publish(usual, 0, 0);
        fetchAll();
        UUID tooMuch = publish(NoticePriority.EMERGENCY, medium(QUOTA + 1), 0, 0);

        fetchAll();

        assertThat(shelf.holds(List.of(usual))).isTrue();
        assertThat(told).containsExactly(tooMuch);
    }

    @Test
    void whatIsShownNextWeekIsHereBeforeItsFirstDay() throws IOException {
        NoticeMedium next = medium(3_000);
        publish(next, 7, 9);

        fetchAll();

        assertThat(shelf.holds(List.of(next))).isTrue();
    }

    /** As the fetcher does, but for the line. */
    private void fetchAll() throws IOException {
        for (Optional<Wanted> next = shelf.next(Set.of()); next.isPresent(); next = shelf.next(Set.of())) {
            clock.advance(Duration.ofMinutes(1));
            Wanted wanted = next.get();
            Files.write(wanted.part(), contents.get(wanted.sha256()));
            Files.setLastModifiedTime(wanted.part(), FileTime.from(clock.instant()));
            shelf.arrived(wanted);
        }
    }

    private NoticeMedium medium(int bytes) {
        byte[] content = Contents.sound(++number, bytes);
        String name = Sha256.of(content);
        contents.put(name, content);
        return new NoticeMedium(NoticeMedium.Kind.PICTURE, name, "image/png", content.length, "", "");
    }

    private UUID publish(NoticeMedium medium, int firstDay, int lastDay) {
        return publish(NoticePriority.NORMAL, medium, firstDay, lastDay);
    }

    private UUID publish(NoticePriority priority, NoticeMedium medium, int firstDay, int lastDay) {
        clock.advance(Duration.ofSeconds(1));
        UUID id = new UUID(3, ++number);
        NoticeWindow window =
                new NoticeWindow(clock.instant(), TODAY.plusDays(firstDay), TODAY.plusDays(lastDay), false);
        put(id, 1, window, priority, medium, false);
        return id;
    }

    private void withdraw(UUID id) {
        NoticeWindow window = new NoticeWindow(clock.instant(), TODAY, TODAY, false);
        put(id, 2, window, NoticePriority.NORMAL, mediumOf(id), true);
    }

    private NoticeMedium mediumOf(UUID id) {
        return store.read(session -> session.get(Notice.class, id))
                .extras()
                .media()
                .getFirst();
    }

    private void put(
            UUID id,
            long revision,
            NoticeWindow window,
            NoticePriority priority,
            NoticeMedium medium,
            boolean withdrawn) {
        NoticeExtras extras = new NoticeExtras(NoticeAudience.ALL, priority, null, null, List.of(medium), null, false);
        store.write(tx -> {
            tx.session().upsert(new Notice(id, revision, new NoticeText("题", "文", "", ""), window, withdrawn, extras));
            return id;
        });
    }
}
