package org.reststop.kiosk.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.kiosk.counter.NoticeEditing.Changes;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.sync.Change;
import org.reststop.sync.Fact;
import org.reststop.sync.NoticeChange;
import org.reststop.sync.NoticeFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

class NoticeEditingTest {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private final TestClock clock = new TestClock(AT);
    private final UuidV7 ids = new UuidV7(clock, new Random(1));
    private final WireCodec codec = new WireCodec();
    private final KioskStore store;
    private final NoticeEditing editing;
    private final UUID notice = ids.next();

    NoticeEditingTest(@TempDir Path folder) {
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
        editing = new NoticeEditing(store, clock, ids);
        fromHq(3, "总部的标题");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEditShowsAtOnceAndGoesToHqWithTheRevisionThatItChanged() {
        assertThat(editing.edit(notice, 3, 42, titled("终端的标题"))).isTrue();

        assertThat(title()).isEqualTo("终端的标题");
        Fact fact = store.outbox().next(10).getFirst();
        assertThat(codec.readFact(fact))
                .contains(new NoticeFact.Edited(notice, 3, 42, "终端的标题", null, null, null, null, null, null));
    }

    @Test
    void hqsNextRevisionTakesItsPlaceAndSoDoesTheSameOneSentAgain() {
        editing.edit(notice, 3, 42, titled("终端的标题"));
        fromHq(3, "总部的标题");
        assertThat(title()).isEqualTo("总部的标题");

        editing.edit(notice, 3, 42, titled("终端的标题"));
        fromHq(4, "合并后的标题");
        assertThat(title()).isEqualTo("合并后的标题");
    }

    @Test
    void whatCannotBeShownHereGoesToHqAllTheSame() {
        String tooLong = "长".repeat(121);
        assertThat(editing.edit(notice, 3, 42, titled(tooLong))).isFalse();
        assertThat(editing.edit(notice, 2, 42, titled("旧版上的修改"))).isFalse();
        assertThat(editing.edit(ids.next(), 1, 42, titled("已经没有的公告"))).isFalse();

        assertThat(title()).isEqualTo("总部的标题");
        assertThat(store.outbox().next(10))
                .extracting(fact -> fact.body().path("titleZh").asString())
                .containsExactly(tooLong, "旧版上的修改", "已经没有的公告");
    }

    private static Changes titled(String title) {
        return new Changes(title, null, null, null, null, null, null);
    }

    private void fromHq(long revision, String title) {
        var body = new NoticeChange.Published(notice, revision, title, "正文", "", "", AT, DAY, DAY, false, false);
        store.inbox()
                .apply(List.of(new Change(revision, body.kind(), body.documentId(), codec.toBody(body))), revision);
    }

    private String title() {
        return store.<Notice>read(session -> session.get(Notice.class, notice))
                .text()
                .titleZh();
    }
}
