package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.domain.notice.Notice;
import org.reststop.hq.feed.FeedPage;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.store.FeedPart;
import org.reststop.store.FeedPlace;
import org.reststop.store.HqStores;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.NoticeChange;
import org.reststop.sync.PersonChange;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** HQ's feed and a kiosk's inbox, both real, with power cuts between the pages and an HQ that went back in time. */
class FullLoadTest {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final String STATION = "heping";

    private final TestClock clock = new TestClock(AT);
    private final UuidV7 ids = new UuidV7(clock, new Random(1));
    private final WireCodec codec = new WireCodec();
    private final FeedPublisher publisher = new FeedPublisher(codec);
    private final FeedReader reader = new FeedReader(codec);
    private final Path kioskFolder;
    private final Store hq;
    private KioskStore kiosk;

    FullLoadTest(@TempDir Path folder) {
        kioskFolder = folder.resolve("kiosk");
        hq = HqStores.open(ReadyStores.hq(folder), List.of());
        kiosk = KioskStores.open(ReadyStores.kiosk(kioskFolder), clock, ids);
        renewEpoch();
    }

    @AfterEach
    void close() {
        kiosk.close();
        hq.close();
    }

    @Test
    void aFirstLoadGoesOnAfterAPowerCutAtEveryPageAndTellsHowFarItIs() {
        for (long person = 1; person <= 25; person++) {
            publish(card(person), null);
        }
        List<String> progress = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = exchange(10).more();
            restartKiosk();
            FeedPlace.Load load = kiosk.inbox().place().load();
            progress.add(load == null ? "done" : load.loaded() + " of " + load.expected());
        }

        assertThat(progress).containsExactly("10 of 25", "20 of 25", "done");
        assertThat(people()).hasSize(25);
        assertThat(kiosk.inbox().place().loads()).isEqualTo(1);
    }

    @Test
    void whatChangesDuringALoadComesWithIt() {
        UUID changed = ids.next();
        publish(notice(changed, 1, "旧"), null);
        publish(card(1), null);
        publish(card(2), null);
        publish(card(3), null);
        exchange(2);

        publish(notice(changed, 2, "新"), null);
        remove(card(1));
        publish(card(4), null);
        finish(2);

        assertThat(title(changed)).isEqualTo("新");
        assertThat(people()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void anHqThatWentBackInTimeTakesBackWhatItNoLongerHasButNeverARevocation() {
        UUID kept = ids.next();
        UUID lost = ids.next();
        publish(notice(kept, 7, "第七版"), null);
        publish(notice(lost, 1, "备份之后才发布"), null);
        publish(card(1), null);
        publish(card(2), null);
        publish(new BadgeChange.Revoked(9, AT, "丢失"), null);
        kioskGets(new Change(0, "activity", "a-1", codec.toBody(List.of())));
        finish(500);

        goBack(() -> publish(notice(kept, 3, "第三版"), null), () -> publish(card(1), null));
        exchange(1);
        restartKiosk();
        assertThat(title(lost))
                .as("nothing is removed before the load is complete")
                .isEqualTo("备份之后才发布");
        finish(1);

        assertThat(title(kept)).isEqualTo("第三版");
        assertThat(title(lost)).isEqualTo("gone");
        assertThat(people()).containsExactly(1L);
        assertThat(kiosk.<Boolean>read(session -> session.get(Revocation.class, 9L) != null))
                .isTrue();
        assertThat(rawDocuments()).isZero();
    }

    @Test
    void aSecondEpochInTheMiddleOfALoadBeginsAgainAndStillSweeps() {
        publish(card(1), null);
        publish(card(2), null);
        publish(card(3), null);
        finish(500);
        goBack(() -> publish(card(1), null), () -> publish(card(2), null));
        exchange(1);
        goBack(() -> publish(card(2), null));
        finish(1);

        assertThat(people()).containsExactly(2L);
    }

    @Test
    void aCursorBeyondTheFeedsHeadBeginsAgain() {
        publish(card(1), null);
        publish(card(2), null);
        finish(500);
        hq.write(tx -> tx.session()
                .createNativeMutationQuery("delete from feed where document_id = '2'")
                .executeUpdate());
        hq.write(tx -> tx.session()
                .createNativeMutationQuery("update feed_head set position = 1")
                .executeUpdate());

        assertThat(exchange(500).state().fromStart()).isTrue();

        assertThat(people()).containsExactly(1L);
    }

    @Test
    void eachStationsKiosksLoadTheirOwnDocumentsAndThoseForAll() {
        UUID own = ids.next();
        UUID others = ids.next();
        UUID all = ids.next();
        publish(notice(own, 1, "本站"), STATION);
        publish(notice(others, 1, "别站"), "xinghuali");
        publish(notice(all, 1, "全体"), null);
        finish(1);

        assertThat(title(own)).isEqualTo("本站");
        assertThat(title(all)).isEqualTo("全体");
        assertThat(title(others)).isEqualTo("gone");

        goBack(() -> publish(notice(own, 1, "本站"), "xinghuali"), () -> publish(notice(others, 1, "别站"), STATION));
        finish(1);

        assertThat(title(own)).isEqualTo("gone");
        assertThat(title(all)).isEqualTo("gone");
        assertThat(title(others)).isEqualTo("别站");
    }

    @Test
    void aRemovedDocumentIsGoneAndMayComeBack() {
        publish(card(1), null);
        finish(500);
        remove(card(1));
        remove(card(99));
        finish(500);
        assertThat(people()).isEmpty();

        publish(card(1), null);
        finish(500);
        assertThat(people()).containsExactly(1L);
    }

    @Test
    void aRevocationStaysThoughAnHqRemovesIt() {
        ChangeBody revocation = new BadgeChange.Revoked(9, AT, "丢失");
        publish(revocation, null);
        finish(500);
        remove(revocation);
        finish(500);

        assertThat(kiosk.<Boolean>read(session -> session.get(Revocation.class, 9L) != null))
                .isTrue();
    }

    @Test
    void documentsThatAnOlderVersionKeptRawAreUnderstoodAfterTheUpgrade() {
        NoticeChange.Published body = notice(ids.next(), 1, "升级后可读");
        finish(500);
        kiosk.write(tx -> tx.session()
                .createNativeMutationQuery(
                        "insert into unknown_change (kind, document_id, body) values ('notice', :id, :body)")
                .setParameter("id", body.documentId())
                .setParameter("body", codec.toBody(body).toString())
                .executeUpdate());

        restartKiosk();

        assertThat(title(body.noticeId())).isEqualTo("升级后可读");
        assertThat(rawDocuments()).isZero();
    }

    @Test
    void aDocumentThatCannotBeReadIsKeptRawAndTakenOnceItCan() {
        NoticeChange.Published body = notice(ids.next(), 1, "题");
        kioskGets(new Change(0, "notice", body.documentId(), codec.toBody(List.of("another shape"))));
        assertThat(rawDocuments()).isEqualTo(1);

        publish(body, null);
        finish(500);

        assertThat(title(body.noticeId())).isEqualTo("题");
        assertThat(rawDocuments()).isZero();
    }

    private void finish(int room) {
        while (exchange(room).more()) {
            restartKiosk();
        }
    }

    private FeedPage exchange(int room) {
        FeedPlace place = kiosk.inbox().place();
        FeedPage page = hq.read(session -> reader.read(session, STATION, place.epoch(), place.cursor(), room));
        kiosk.inbox().apply(new FeedPart(page.changes(), page.cursor(), page.more(), page.state()));
        return page;
    }

    private void kioskGets(Change change) {
        FeedPlace place = kiosk.inbox().place();
        kiosk.inbox().apply(new FeedPart(List.of(change), place.cursor(), false, null));
    }

    /** HQ is restored from a backup that holds only these documents. */
    private void goBack(Runnable... documents) {
        hq.write(
                tx -> tx.session().createNativeMutationQuery("delete from feed").executeUpdate());
        renewEpoch();
        for (Runnable document : documents) {
            document.run();
        }
    }

    private void renewEpoch() {
        hq.write(tx -> {
            publisher.renewEpoch(tx.session(), ids.next());
            return true;
        });
    }

    private void restartKiosk() {
        kiosk.close();
        kiosk = KioskStores.open(ReadyStores.kiosk(kioskFolder), clock, ids);
    }

    private void publish(ChangeBody body, @Nullable String station) {
        hq.write(tx -> {
            publisher.publish(tx.session(), body, station);
            return true;
        });
    }

    private void remove(ChangeBody body) {
        hq.write(tx -> {
            publisher.remove(tx.session(), body);
            return true;
        });
    }

    private static ChangeBody card(long person) {
        return new PersonChange.Card(person, "王*", Role.COURIER, "飞鸟速运");
    }

    private static NoticeChange.Published notice(UUID id, long revision, String title) {
        return new NoticeChange.Published(id, revision, title, "正文", "", "", AT, DAY, DAY, false, false);
    }

    private List<Long> people() {
        return kiosk.read(session -> session.createSelectionQuery("select p.id from Person p order by p.id", Long.class)
                .getResultList());
    }

    /** A notice's title, "gone" if there is no such notice. */
    private String title(UUID id) {
        return kiosk.read(session -> {
            Notice notice = session.get(Notice.class, id);
            return notice == null ? "gone" : notice.text().titleZh();
        });
    }

    private long rawDocuments() {
        return kiosk.read(session -> session.createNativeQuery("select count(*) from unknown_change", Long.class)
                .getSingleResult());
    }
}
