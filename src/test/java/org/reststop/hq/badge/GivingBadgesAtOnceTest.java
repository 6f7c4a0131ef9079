package org.reststop.hq.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reststop.domain.badge.Role;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.HqStores;
import org.reststop.store.PostgresDatabase;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** Several of the staff do the same for the same person in the same moment, on a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class GivingBadgesAtOnceTest {
    private static final int STAFF = 4;

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final SecureRandom random = new SecureRandom();
    private PostgresDatabase server;
    private Store store;
    private Roster roster;
    private BadgeOffice office;
    private PhoneOffice phones;
    private IssuedBadges badges;

    @BeforeAll
    void open() throws Exception {
        server = ReadyStores.postgres();
        store = HqStores.open(server.settings(), BadgeOffice.ENTITIES);
        FeedPublisher feed = new FeedPublisher(new WireCodec());
        SigningKeys keys = new SigningKeys(store, feed, clock, random);
        keys.ensure();
        roster = new Roster(store, new People(store, feed), clock, random);
        office = new BadgeOffice(store, feed, keys, clock, random);
        phones = new PhoneOffice(store, feed, office, clock, random);
        badges = new IssuedBadges(store, clock);
    }

    @AfterAll
    void close() throws Exception {
        store.close();
        server.close();
    }

    @Test
    void onePersonIsAddedByAFormHoweverOftenItIsSentAtOnce() throws Exception {
        String form = roster.drawForm();

        List<Long> ids = atOnce(() -> roster.add(form, draft("王小明")));

        assertThat(ids).hasSize(STAFF).containsOnly(ids.getFirst());
        assertThat(roster.find(new Roster.Search("王小明", java.util.Optional.empty(), true, 0))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void oneBadgeIsIssuedToWhomeverHadNone() throws Exception {
        long person = roster.add(roster.drawForm(), draft("李雷"));

        atOnce(() -> office.issueNext(person, 30, 0));

        assertThat(badges.of(person)).hasSize(1);
    }

    @Test
    void aLostBadgeIsReplacedByOneOther() throws Exception {
        long person = roster.add(roster.drawForm(), draft("韩梅梅"));
        long lost = office.issueNext(person, 30, 0).orElseThrow().serial();

        atOnce(() -> office.replace(person, lost, "遗失"));

        assertThat(badges.of(person)).filteredOn(BadgeSight::valid).hasSize(1);
    }

    @Test
    void onePhoneIsSomebodysBadge() throws Exception {
        long person = roster.add(roster.drawForm(), draft("赵敏"));

        atOnce(() -> phones.give(person, 30));

        List<Long> serials = store.read(session -> new BadgeQueries_(session).findPhoneSerials(person));
        assertThat(serials).hasSize(1);
    }

    @Test
    void formsAreForgottenAfterADay() {
        String form = roster.drawForm();
        long person = roster.add(form, draft("孙悟空"));
        clock.advance(java.time.Duration.ofHours(25));

        roster.tidy();

        assertThat(roster.add(form, draft("孙悟空"))).isNotEqualTo(person);
    }

    private static PersonDraft draft(String name) {
        return new PersonDraft(name, Role.COURIER, "蓝天速递", "1234");
    }

    private static <T> List<T> atOnce(Callable<T> deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(STAFF);
        List<Future<T>> answers = new ArrayList<>();
        try (ExecutorService staff = Executors.newFixedThreadPool(STAFF)) {
            for (int i = 0; i < STAFF; i++) {
                answers.add(staff.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return deed.call();
                }));
            }
        }
        List<T> all = new ArrayList<>();
        for (Future<T> answer : answers) {
            all.add(answer.get());
        }
        return all;
    }
}
