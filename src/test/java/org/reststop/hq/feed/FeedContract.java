package org.reststop.hq.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reststop.store.Store;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.ExchangeResponse.FeedState;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;

/** What HQ promises of its feed, on each database that it runs on. */
abstract class FeedContract {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final AtomicLong SERIALS = new AtomicLong(1000);

    private static final FeedState NO_STATE = new FeedState(new UUID(0, 0), false, 0);

    private final WireCodec codec = new WireCodec();
    private final FeedPublisher publisher = new FeedPublisher(codec);
    private final FeedReader reader = new FeedReader(codec);

    abstract Store store();

    /** Publishes one document in a transaction that others may overtake. */
    @FunctionalInterface
    private interface Publishing {
        void publish(StatelessSession session, ChangeBody body);
    }

    /** Reads what lies after a cursor, and returns the next one. */
    @FunctionalInterface
    private interface Reading {
        long read(long cursor, Set<String> seen);
    }

    @Test
    void aReaderMissesNothingThoughTransactionsEndOutOfOrder() throws Exception {
        ChangeBody slow = revocation();
        ChangeBody fast = revocation();

        Set<String> seen = readWhileOneTransactionOvertakesTheOther(
                (session, body) -> publisher.publish(session, body, null), this::readOnce, slow, fast);

        assertThat(seen).contains(slow.documentId(), fast.documentId());
    }

    /** Shows that the scenario above catches the mistake it is meant for. */
    @Test
    void aReaderWouldMissADocumentIfPositionsCameFromASequence() throws Exception {
        store().write(tx -> tx.session()
                .createNativeMutationQuery("create sequence naive start with 10000000")
                .executeUpdate());
        ChangeBody slow = revocation();
        ChangeBody fast = revocation();

        Set<String> seen =
                readWhileOneTransactionOvertakesTheOther(this::publishBySequence, this::readBySequence, slow, fast);

        assertThat(seen).contains(fast.documentId()).doesNotContain(slow.documentId());
    }

    /** The slow transaction publishes first and commits last; a kiosk reads in between and afterwards. */
    private Set<String> readWhileOneTransactionOvertakesTheOther(
            Publishing how, Reading reading, ChangeBody slow, ChangeBody fast) throws Exception {
        long cursor = store().read(reader::head);
        CountDownLatch slowHasPublished = new CountDownLatch(1);
        CountDownLatch slowMayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(
                    () -> store().write(tx -> {
                        how.publish(tx.session(), slow);
                        slowHasPublished.countDown();
                        return await(slowMayCommit);
                    }),
                    threads);
            slowHasPublished.await();
            CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(
                    () -> store().write(tx -> {
                        how.publish(tx.session(), fast);
                        return true;
                    }),
                    threads);
            waitABit(second);
            Set<String> seen = new HashSet<>();
            long middle = reading.read(cursor, seen);
            slowMayCommit.countDown();
            first.get();
            second.get();
            reading.read(middle, seen);
            return seen;
        }
    }

    /** A second publisher that is made to wait cannot commit before the first: that wait is what is tested. */
    private static void waitABit(CompletableFuture<Boolean> second) throws Exception {
        try {
            second.get(700, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            assertThat(second).isNotDone();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publishBySequence(StatelessSession session, ChangeBody body) {
        long position = session.createNativeQuery(nextValue(), Long.class).getSingleResult();
        session.createNativeMutationQuery(
                        "insert into feed (kind, document_id, position, body) values (:kind, :id, :position, :body)")
                .setParameter("kind", body.kind())
                .setParameter("id", body.documentId())
                .setParameter("position", position)
                .setParameter("body", codec.toBody(body).toString())
                .executeUpdate();
    }

    private long readBySequence(long cursor, Set<String> seen) {
        List<Object[]> rows = store().read(session -> session.createNativeQuery(
                        "select position, document_id from feed where position > :cursor order by position",
                        Object[].class)
                .setParameter("cursor", Math.max(cursor, 9_999_999))
                .getResultList());
        rows.forEach(row -> seen.add((String) row[1]));
        return rows.isEmpty() ? cursor : ((Number) rows.getLast()[0]).longValue();
    }

    /** How this database draws from a sequence. */
    abstract String nextValue();

    @Test
    void aStationSeesItsOwnDocumentsAndThoseForAllAndItsCursorPassesTheOthers() {
        long before = store().read(reader::head);
        ChangeBody own = publish("xinghuali");
        ChangeBody forAll = publish(null);
        publish("elsewhere");

        FeedPage page = store().read(session -> reader.read(session, "xinghuali", before, 500));

        assertThat(page.changes()).extracting(Change::id).containsExactly(own.documentId(), forAll.documentId());
        assertThat(page.cursor()).isEqualTo(before + 3);
        assertThat(page.more()).isFalse();
    }

    @Test
    void pagesFollowOneAnotherWithoutHolesOrRepeats() {
        long before = store().read(reader::head);
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            published.add(publish(null).documentId());
        }
        List<String> read = new ArrayList<>();
        FeedPage page = new FeedPage(List.of(), before, true, NO_STATE);
        while (page.more()) {
            long cursor = page.cursor();
            page = store().read(session -> reader.read(session, "xinghuali", cursor, 10));
            page.changes().forEach(change -> read.add(change.id()));
        }
        assertThat(read).isEqualTo(published);
    }

    @Test
    void aDocumentThatChangesDuringALongFirstLoadIsSeenAtItsNewPlace() {
        long before = store().read(reader::head);
        ChangeBody first = publish(null);
        ChangeBody second = publish(null);
        FeedPage page = store().read(session -> reader.read(session, "xinghuali", before, 1));
        publishAgain(first, "又丢了");

        FeedPage rest = store().read(session -> reader.read(session, "xinghuali", page.cursor(), 500));

        assertThat(rest.changes()).extracting(Change::id).containsExactly(second.documentId(), first.documentId());
        assertThat(rest.changes().getLast().body().toString()).contains("又丢了");
    }

    @Test
    void aKioskThatIsEnrolledLaterGetsTheLatestStateOfEverythingFromZero() {
        ChangeBody early = publish(null);
        publishAgain(early, "再次");

        Set<String> seen = new HashSet<>();
        List<String> all = new ArrayList<>();
        FeedPage page = new FeedPage(List.of(), 0, true, NO_STATE);
        while (page.more()) {
            long cursor = page.cursor();
            page = store().read(session -> reader.read(session, "xinghuali", cursor, 500));
            page.changes().forEach(change -> all.add(change.id()));
        }
        seen.addAll(all);

        assertThat(all).hasSameSizeAs(seen).contains(early.documentId());
    }

    @Test
    void aCursorBeyondTheHeadStartsAgainBecauseHqWasRestoredFromABackup() {
        publish(null);

        FeedPage page = store().read(session -> reader.read(session, "xinghuali", 1_000_000, 500));

        assertThat(page.changes()).isNotEmpty();
        assertThat(page.cursor()).isLessThanOrEqualTo(store().read(reader::head));
    }

    @Test
    void aPageOfLargeDocumentsStaysSmallEnoughToBeRead() {
        long before = store().read(reader::head);
        for (int i = 0; i < 60; i++) {
            publish(null, "雪".repeat(30_000));
        }

        FeedPage page = store().read(session -> reader.read(session, "xinghuali", before, 500));

        assertThat(page.more()).isTrue();
        assertThat(codec.toJson(page.changes()).length).isLessThan(Protocol.MAX_BODY);
        assertThat(page.cursor()).isEqualTo(page.changes().getLast().position());
    }

    private long readOnce(long cursor, Set<String> seen) {
        FeedPage page = store().read(session -> reader.read(session, "xinghuali", cursor, 500));
        page.changes().forEach(change -> seen.add(change.id()));
        return page.cursor();
    }

    private ChangeBody publish(@Nullable String station) {
        return publish(station, "丢失");
    }

    private ChangeBody publish(@Nullable String station, String reason) {
        ChangeBody body = new BadgeChange.Revoked(SERIALS.incrementAndGet(), AT, reason);
        store().write(tx -> {
            publisher.publish(tx.session(), body, station);
            return true;
        });
        return body;
    }

    private void publishAgain(ChangeBody body, String reason) {
        ChangeBody next = new BadgeChange.Revoked(Long.parseLong(body.documentId()), AT, reason);
        store().write(tx -> {
            publisher.publish(tx.session(), next, null);
            return true;
        });
    }

    private static ChangeBody revocation() {
        return new BadgeChange.Revoked(SERIALS.incrementAndGet(), AT, "丢失");
    }
}
