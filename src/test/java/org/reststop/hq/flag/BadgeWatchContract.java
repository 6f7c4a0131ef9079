package org.reststop.hq.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.PhoneKey;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.SigningKeys;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.store.Store;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** What is found of badges by where they were, on each database that HQ runs on. Each test is of badges of its own. */
abstract class BadgeWatchContract {
    static final List<Class<?>> ENTITIES = Stream.concat(BadgeOffice.ENTITIES.stream(), Flags.ENTITIES.stream())
            .toList();

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final AtomicLong SERIALS = new AtomicLong(1000);

    private final WireCodec codec = new WireCodec();
    private final TestClock clock = new TestClock(NOON.plus(Duration.ofDays(8)));
    private final UuidV7 ids = new UuidV7(Clock.systemUTC(), new Random());
    private final Intake intake = new Intake(codec, clock, ids);
    private final FeedPublisher feed = new FeedPublisher(codec);
    private long serial;
    private Teller heping = new Teller("heping", Duration.ZERO);
    private Teller xinghuali = new Teller("xinghuali", Duration.ZERO);

    abstract Store store();

    private BadgeWatch watch() {
        return new BadgeWatch(store(), feed, codec, clock, ids::next, Duration.ofMinutes(5));
    }

    private Flags flags() {
        SecureRandom random = new SecureRandom();
        SigningKeys keys = new SigningKeys(store(), feed, clock, random);
        return new Flags(store(), new BadgeOffice(store(), feed, keys, clock, random), clock);
    }

    /** A kiosk that tells HQ of check-ins. */
    private final class Teller {
        private final Sender sender;
        private long seq;

        Teller(String station, Duration clockOffset) {
            sender = new Sender(UUID.randomUUID(), station, UUID.randomUUID(), clockOffset);
        }

        void tells(Instant at, @Nullable Long counter) {
            seq++;
            FactBody body = new PersonFact.CheckedIn(sender.stationId(), 42, serial, counter);
            Fact fact = new Fact(seq, ids.next(), body.type(), 1, at, codec.toBody(body));
            store().write(tx -> intake.take(tx.session(), sender, 1, List.of(codec.toBody(fact))));
        }
    }

    private List<BadgeFlag> found() {
        watch().look();
        List<BadgeFlag> mine = new ArrayList<>();
        flags().open(Optional.empty()).flags().stream()
                .map(Flags.Open::flag)
                .filter(flag -> flag.serial() == serial)
                .forEach(mine::add);
        return mine;
    }

    @BeforeEach
    void anotherBadgeAtOtherKiosks() {
        serial = SERIALS.incrementAndGet();
        heping = new Teller("heping", Duration.ZERO);
        xinghuali = new Teller("xinghuali", Duration.ZERO);
    }

    @Test
    void aBadgeAtTwoStationsWithinFourMinutesIsFlaggedWithBothPlacesAndTimes() {
        xinghuali.tells(NOON.plus(Duration.ofMinutes(4)), null);
        heping.tells(NOON, null);

        assertThat(found()).singleElement().satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(BadgeFlag.Kind.TWO_PLACES);
            assertThat(flag.firstStation()).isEqualTo("heping");
            assertThat(flag.firstAt()).isEqualTo(NOON);
            assertThat(flag.secondStation()).isEqualTo("xinghuali");
            assertThat(flag.secondAt()).isEqualTo(NOON.plus(Duration.ofMinutes(4)));
            assertThat(flag.personId()).isEqualTo(42);
        });
    }

    @Test
    void whoeverTakesFiveMinutesOrStaysAtOneStationIsNotFlagged() {
        heping.tells(NOON, null);
        heping.tells(NOON.plusSeconds(60), null);
        xinghuali.tells(NOON.plusSeconds(60).plus(Duration.ofMinutes(5)), null);

        assertThat(found()).isEmpty();
    }

    @Test
    void whatAKioskTellsAWeekLateIsComparedWithWhatWasBeforeAndAfterIt() {
        heping.tells(NOON, null);
        heping.tells(NOON.plus(Duration.ofHours(3)), null);
        assertThat(found()).isEmpty();

        xinghuali.tells(NOON.minusSeconds(120), null);
        assertThat(found()).singleElement().satisfies(flag -> assertThat(flag.times())
                .isEqualTo(1));
        xinghuali.tells(NOON.plus(Duration.ofHours(3)).plusSeconds(120), null);
        assertThat(found()).singleElement().satisfies(flag -> assertThat(flag.times())
                .isEqualTo(2));
    }

    @Test
    void aKiosksClockThatIsHalfAnHourOffIsPutRightBeforeItIsCompared() {
        Teller behind = new Teller("heping", Duration.ofMinutes(30));
        behind.tells(NOON, null);
        xinghuali.tells(NOON, null);
        assertThat(found()).isEmpty();

        xinghuali.tells(NOON.plus(Duration.ofMinutes(31)), null);
        assertThat(found()).hasSize(1);
    }

    @Test
    void oneCodeOfAPhoneAtTwoKiosksIsFlaggedAsReplayedAlsoAtOneStation() {
        Teller other = new Teller("heping", Duration.ZERO);
        heping.tells(NOON, 77L);
        other.tells(NOON.plusSeconds(20), 77L);

        assertThat(found()).singleElement().satisfies(flag -> assertThat(flag.kind())
                .isEqualTo(BadgeFlag.Kind.REPLAYED));
    }

    @Test
    void aRevokedBadgeThatAnOfflineKioskTookIsFlaggedAndOneUseBeforeThatIsNot() {
        store().write(tx -> tx.session().insert(new Revocation(serial, NOON, "丢失")));
        heping.tells(NOON.minusSeconds(60), null);
        assertThat(found()).isEmpty();

        heping.tells(NOON.plusSeconds(60), null);
        assertThat(found()).singleElement().satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(BadgeFlag.Kind.REVOKED);
            assertThat(flag.firstAt()).isEqualTo(NOON);
            assertThat(flag.secondAt()).isEqualTo(NOON.plusSeconds(60));
        });
    }

    @Test
    void everyCheckInIsLookedAtOnce() {
        heping.tells(NOON, null);
        xinghuali.tells(NOON.plusSeconds(60), null);
        found();

        assertThat(found()).singleElement().satisfies(flag -> assertThat(flag.times())
                .isEqualTo(1));
        assertThat(uses()).isEqualTo(2);
    }

    @Test
    void moreCheckInsThanOneBatchAreAllLookedAt() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= 1100; i++) {
            FactBody body = new PersonFact.CheckedIn("heping", 42, serial, null);
            facts.add(new Fact(i, ids.next(), body.type(), 1, NOON.plusSeconds(i * 600L), codec.toBody(body)));
        }
        store().write(tx -> intake.take(
                tx.session(),
                heping.sender,
                1,
                facts.stream().map(codec::toBody).toList()));

        watch().look();

        assertThat(uses()).isEqualTo(1100);
    }

    @Test
    void everyKioskIsToldOfTheLatestCodeThatWasUsed() {
        PhoneKey key = new PhoneKey(
                new Badge(0, Role.COURIER, 42, serial, TODAY, TODAY.plusYears(1)), new byte[PhoneKey.BYTES]);
        store().write(tx -> tx.session().insert(key));
        heping.tells(NOON, 80L);
        xinghuali.tells(NOON.plus(Duration.ofHours(1)), 79L);

        watch().look();

        assertThat(published()).isEqualTo("{\"serial\":" + serial + ",\"counter\":80}");
    }

    @Test
    void aSettledFlagIsGoneAndIsSettledOnce() {
        heping.tells(NOON, null);
        xinghuali.tells(NOON.plusSeconds(60), null);
        UUID flag = found().getFirst().id();

        assertThat(flags().settle(flag, BadgeFlag.Decision.LENT, "李书记", "问过本人")).isTrue();

        assertThat(found()).isEmpty();
        assertThat(flags().settle(flag, BadgeFlag.Decision.FINE, "李书记", "")).isFalse();
    }

    private long uses() {
        return store().read(session -> session.createSelectionQuery(
                        "select count(u) from BadgeUse u where u.serial = :serial", Long.class)
                .setParameter("serial", serial)
                .getSingleResult());
    }

    private String published() {
        return store().read(session -> session.createNativeQuery(
                        "select body from feed where kind = :kind and document_id = :id", String.class)
                .setParameter("kind", BadgeChange.PhoneUsed.KIND)
                .setParameter("id", Long.toString(serial))
                .getSingleResult());
    }
}
