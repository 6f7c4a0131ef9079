package org.reststop.tour;

import java.nio.file.Path;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.badge.BadgeReading;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.Need;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.HqStores;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.Store;

/**
 * What a store holds once its program has ended.
 *
 * @param checkIns all of them
 * @param keys by which its badges are signed
 * @param needs all of them
 */
record Books(List<CheckIn> checkIns, Map<Integer, PublicKey> keys, List<Told> needs) {
    /** Enough weeks to know what is usual at an hour. */
    private static final Duration LONG_AGO = Duration.ofDays(22);

    /** A need, as far as both stores hold it. */
    record Told(UUID id, String category, Channel channel) {}

    /** HQ's embedded database. */
    static Books atHq(Path hqData) {
        try (Store store = HqStores.open(new HqStores.Settings(url(hqData), "sa", ""), List.of(LedgerEntry.class))) {
            return store.read(session -> read(session, atHq(session)));
        }
    }

    /**
     * Moves what HQ is going to ask a week from now to yesterday, and a check-in to weeks ago; for an HQ that does not
     * run.
     */
    static void letAWeekPass(Path hqData, long serial) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(hqData), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update follow_up set act_at = dateadd(day, -8, act_at)"
                    + " where stage = 'PLANNED' and question = 'STILL_WEEK'");
            statement.executeUpdate("update check_in set at = dateadd(day, -" + LONG_AGO.toDays()
                    + ", at) where badge_serial = " + serial);
        }
    }

    /** Moves a check-in to weeks ago, so that a kiosk that does not run knows what is usual. */
    static void letWeeksPass(Path kioskData, long serial) {
        Clock clock = Clock.systemUTC();
        try (KioskStore store = KioskStores.open(kioskData, clock, new UuidV7(clock, new SecureRandom()))) {
            store.write(tx -> {
                CheckIn made = tx.session()
                        .createSelectionQuery("from CheckIn c where c.badgeSerial = :serial", CheckIn.class)
                        .setParameter("serial", serial)
                        .getSingleResult();
                return tx.session()
                        .createMutationQuery("update CheckIn c set c.at = :at where c.id = :id")
                        .setParameter("at", made.at().minus(LONG_AGO))
                        .setParameter("id", made.id())
                        .executeUpdate();
            });
        }
    }

    private static String url(Path hqData) {
        return "jdbc:h2:" + hqData.toAbsolutePath().resolve("hq");
    }

    /** The kiosk's own store. */
    static Books atKiosk(Path kioskData) {
        Clock clock = Clock.systemUTC();
        try (KioskStore store = KioskStores.open(kioskData, clock, new UuidV7(clock, new SecureRandom()))) {
            return store.read(session -> read(session, atKiosk(session)));
        }
    }

    private static List<Told> atHq(StatelessSession session) {
        return session.createSelectionQuery("from LedgerEntry", LedgerEntry.class).getResultList().stream()
                .map(need -> new Told(need.id(), need.category(), need.channel()))
                .toList();
    }

    private static List<Told> atKiosk(StatelessSession session) {
        return session.createSelectionQuery("from Need", Need.class).getResultList().stream()
                .map(need -> new Told(need.id(), need.category(), Channel.KIOSK))
                .toList();
    }

    private static Books read(StatelessSession session, List<Told> needs) {
        List<CheckIn> checkIns =
                session.createSelectionQuery("from CheckIn", CheckIn.class).getResultList();
        List<BadgeKey> keys =
                session.createSelectionQuery("from BadgeKey", BadgeKey.class).getResultList();
        return new Books(
                checkIns, keys.stream().collect(Collectors.toMap(BadgeKey::keyId, BadgeKey::toPublicKey)), needs);
    }

    /** Both together; what both hold counts once. */
    Books and(Books other) {
        Map<Integer, PublicKey> both = new HashMap<>(other.keys);
        both.putAll(keys);
        return new Books(
                Stream.concat(checkIns.stream(), other.checkIns.stream().filter(each -> !ids().contains(each.id())))
                        .toList(),
                both,
                Stream.concat(needs.stream(), other.needs.stream()).distinct().toList());
    }

    Set<UUID> ids() {
        return checkIns.stream().map(CheckIn::id).collect(Collectors.toSet());
    }

    /** The needs that came by one way. */
    Set<Told> needs(Channel channel) {
        return needs.stream().filter(need -> need.channel() == channel).collect(Collectors.toSet());
    }

    /** The serial of a badge of ours, by its text. */
    long serial(String text) {
        return switch (BadgeCode.read(text, id -> Optional.ofNullable(keys.get(id)), serial -> Optional.empty())) {
            case BadgeReading.Genuine(var badge) -> badge.serial();
            case BadgeReading other -> throw new IllegalStateException("the tour scanned something else: " + other);
        };
    }
}
