package org.reststop.hq.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Role;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.sync.Change;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

class PeopleTest {
    /** In Shanghai it is 3 March already. */
    private static final Instant EVENING = Instant.parse("2026-03-02T17:00:00Z");

    private final WireCodec codec = new WireCodec();
    private final FeedPublisher feed = new FeedPublisher(codec);
    private final TestClock clock = new TestClock(EVENING);
    private final Store store;
    private final People people;

    PeopleTest(@TempDir Path folder) {
        store = HqStores.open(ReadyStores.hq(folder), BadgeOffice.ENTITIES);
        people = new People(store, feed);
        store.write(tx -> {
            people.register(tx.session(), new KnownPerson(42, "王小明", Role.COURIER, "蓝天速递"), "1234");
            return 0;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoeverIsForgottenHasNoNameLeftAnywhereAndKiosksHearOfIt() {
        assertThat(people.forget(42)).isTrue();

        assertThat(people.all()).isEmpty();
        List<Change> changes = store.read(session -> new FeedReader(codec).read(session, "heping", 0, 10))
                .changes();
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.removes()).isTrue();
            assertThat(change.id()).isEqualTo("42");
            assertThat(change.body().toString()).doesNotContain("王", "蓝天");
        });
        assertThat(people.forget(42)).isFalse();
    }

    @Test
    void aBadgeCountsFromTodayAtEveryStation() {
        SecureRandom random = new SecureRandom();
        SigningKeys keys = new SigningKeys(store, feed, clock, random);
        keys.ensure();
        BadgeOffice office = new BadgeOffice(store, feed, keys, clock, random);
        station("heping", "Asia/Shanghai");
        assertThat(office.issue(42, 30).orElseThrow().issued()).isEqualTo(LocalDate.parse("2026-03-03"));

        station("lisbon", "Europe/Lisbon");
        assertThat(office.issue(42, 30).orElseThrow().issued()).isEqualTo(LocalDate.parse("2026-03-02"));
    }

    private void station(String id, String zone) {
        store.write(tx -> {
            tx.session().insert(new Station(id, id, id, ZoneId.of(zone)));
            return 0;
        });
    }
}
