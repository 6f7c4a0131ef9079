package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.counter.NoticeAside;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.sync.Change;
import org.reststop.sync.NoticeChange;
import org.reststop.sync.WireCodec;

/** Notices as they come from HQ, with what they have beside their words. */
class NoticeRowsTest {
    private static final UUID ID = new UUID(7, 9);
    private static final NoticeExtras EXTRAS = new NoticeExtras(
            NoticeAudience.RESIDENTS,
            NoticePriority.HIGH,
            null,
            null,
            List.of(new NoticeMedium(NoticeMedium.Kind.PICTURE, "ab".repeat(32), "image/jpeg", 9, "水站", "")),
            "https://example.org/a",
            false);

    private final Visits visits = new Visits(1);
    private final WireCodec codec = new WireCodec();

    @TempDir
    Path folder;

    private KioskStore store;

    @BeforeEach
    void openTheStore() {
        store = visits.open(folder);
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void whatANoticeHasBesideItsWordsIsKeptWhole() {
        arrive(notice(1, EXTRAS, null, false));

        assertThat(shown().extras()).isEqualTo(EXTRAS);
        arrive(notice(2, null, null, false));
        assertThat(shown().extras()).isEqualTo(NoticeExtras.NONE);
    }

    @Test
    void aNoticeThatWasForAllAndIsForThisStationNowStaysWhenTheFirstDocumentGoes() {
        NoticeChange.Published forAll = notice(1, null, null, false);
        NoticeChange.Published here = notice(2, null, "xinghuali", false);
        arrive(forAll, here);

        remove(forAll);
        assertThat(shown().revision()).isEqualTo(2);

        remove(here);
        assertThat(store.<Boolean>read(session -> session.get(Notice.class, ID) == null))
                .isTrue();
    }

    @Test
    void aStationThatIsTakenOutNoLongerShowsIt() {
        arrive(notice(1, null, "xinghuali", false), notice(2, null, "xinghuali", true));

        assertThat(shown().withdrawn()).isTrue();
    }

    @Test
    void whatIsForAllButThisStationIsKeptAsideUntilItComesBack() {
        arrive(notice(1, null, null, false), aside(1));
        assertThat(shown().withdrawn()).isTrue();
        assertThat(isAside()).isTrue();

        arrive(notice(2, null, null, false), aside(2));
        assertThat(shown().withdrawn()).isTrue();
        assertThat(isAside()).isTrue();

        arrive(notice(3, null, null, false));
        remove(aside(2));
        assertThat(shown().withdrawn()).isFalse();
        assertThat(isAside()).isFalse();
    }

    @Test
    void whatHqWithdrawsIsNoLongerAside() {
        arrive(aside(1));
        arrive(notice(2, null, "xinghuali", true));

        assertThat(shown().withdrawn()).isTrue();
        assertThat(isAside()).isFalse();
    }

    private boolean isAside() {
        return store.<Boolean>read(session -> session.get(NoticeAside.class, ID) != null);
    }

    private Notice shown() {
        return store.read(session -> session.get(Notice.class, ID));
    }

    private void arrive(NoticeChange.Published... bodies) {
        apply(Stream.of(bodies)
                .map(body -> new Change(1, body.kind(), body.documentId(), codec.toBody(body)))
                .toList());
    }

    private void remove(NoticeChange.Published body) {
        apply(List.of(new Change(1, body.kind(), body.documentId(), codec.parse("{}"), true)));
    }

    private void apply(List<Change> changes) {
        store.inbox().apply(changes, 1);
    }

    private static NoticeChange.Published aside(long revision) {
        return notice(revision, null, "xinghuali", true, true);
    }

    private static NoticeChange.Published notice(
            long revision, @Nullable NoticeExtras extras, @Nullable String onlyAt, boolean withdrawn) {
        return notice(revision, extras, onlyAt, withdrawn, null);
    }

    private static NoticeChange.Published notice(
            long revision,
            @Nullable NoticeExtras extras,
            @Nullable String onlyAt,
            boolean withdrawn,
            @Nullable Boolean aside) {
        return new NoticeChange.Published(
                ID,
                revision,
                "停水",
                "明天",
                "",
                "",
                Instant.EPOCH,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                false,
                withdrawn,
                extras,
                onlyAt,
                aside);
    }
}
