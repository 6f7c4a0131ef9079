package org.reststop.hq.badge;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.Person;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.BadgeChange;

/** Issues and revokes badges. Safe to call from any thread; waits for the database. */
public final class BadgeOffice {
    /** The shortest run of a badge, in days: below 0 it has expired already, which samples and tests want. */
    public static final int MIN_DAYS = -2000;

    /** The longest run of a badge, in days. */
    public static final int MAX_DAYS = 3650;

    /** The longest reason of a revocation, in characters. */
    public static final int MAX_REASON = 200;

    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES =
            List.of(SigningKey.class, PersonFile.class, PersonAlias.class, IssuedBadge.class, PhoneLink.class);

    private static final int PAST_RUN = 30;

    private final Store store;
    private final FeedPublisher feed;
    private final SigningKeys keys;
    private final Clock clock;
    private final SecureRandom random;

    /** @param clock its zone tells which day it is while there is no station */
    public BadgeOffice(Store store, FeedPublisher feed, SigningKeys keys, Clock clock, SecureRandom random) {
        this.store = store;
        this.feed = feed;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /** A new badge: its text goes into a QR code and is kept nowhere. */
    public record Issued(
            long serial, String text, long personId, String name, Role role, LocalDate issued, LocalDate expires) {}

    /**
     * Signs a badge for a person.
     *
     * @param days how long it counts, {@value #MIN_DAYS} to {@value #MAX_DAYS}; below 0, how long ago it expired
     * @return empty if there is no such person
     */
    public Optional<Issued> issue(long personId, int days) {
        return store.write(tx -> {
            LocalDate today = today(tx.session());
            LocalDate expires = today.plusDays(days);
            return issue(tx.session(), personId, days < 0 ? expires.minusDays(PAST_RUN) : today, expires);
        });
    }

    /**
     * As {@link #issue(long, int)}, if the person has had as many badges as whoever asks has seen: a form that is sent
     * twice, or by two of the staff at once, issues one.
     *
     * @param seen how many badges, those on phones aside
     * @return empty if there is no such person, or another badge was issued meanwhile
     */
    public Optional<Issued> issueNext(long personId, int days, long seen) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            if (!lock(session, personId) || new BadgeQueries_(session).countPrinted(personId) != seen) {
                return Optional.empty();
            }
            LocalDate today = today(session);
            return issue(session, personId, today, today.plusDays(days));
        });
    }

    /** Whoever gives a person a badge goes after the other; false if there is no such person. */
    public static boolean lock(StatelessSession session, long personId) {
        return session.get(PersonFile.class, personId, LockMode.PESSIMISTIC_WRITE) != null;
    }

    /**
     * Replaces a badge that was lost: revokes it and signs another one that runs as long, both or neither.
     *
     * @param reason for staff, at most {@value #MAX_REASON} characters
     * @return empty if the badge is not that person's, no longer counts, or has been replaced before
     */
    public Optional<Issued> replace(long personId, long serial, String reason) {
        return store.write(tx -> replace(tx.session(), personId, serial, reason));
    }

    /** As {@link #replace(long, long, String)}, last in the caller's transaction. */
    public Optional<Issued> replace(StatelessSession session, long personId, long serial, String reason) {
        boolean known = lock(session, personId);
        IssuedBadge lost = session.get(IssuedBadge.class, serial);
        LocalDate today = today(session);
        if (!known
                || lost == null
                || lost.badge().personId() != personId
                || lost.badge().expires().isBefore(today)
                || !revoke(session, serial, reason)) {
            return Optional.empty();
        }
        return issue(session, personId, today, lost.badge().expires());
    }

    /** As {@link #issue(long, int)} for days to come, last in the caller's transaction. */
    public Optional<Issued> issue(StatelessSession session, long personId, int days) {
        LocalDate today = today(session);
        return issue(session, personId, today, today.plusDays(days));
    }

    private Optional<Issued> issue(StatelessSession session, long personId, LocalDate issued, LocalDate expires) {
        Person person = session.get(Person.class, personId);
        PersonFile file = session.get(PersonFile.class, personId);
        if (person == null || file == null) {
            return Optional.empty();
        }
        SigningKey key = keys.current(session);
        Badge badge = new Badge(key.keyId(), person.role(), personId, drawSerial(session), issued, expires);
        session.insert(new IssuedBadge(badge, clock.instant()));
        String text = BadgeCode.sign(badge, key.privateKey());
        return Optional.of(new Issued(badge.serial(), text, personId, file.name(), person.role(), issued, expires));
    }

    /** The earliest at any station: a badge counts at all of them, from now on. */
    LocalDate today(StatelessSession session) {
        Instant now = clock.instant();
        return new BadgeQueries_(session)
                .findStations().stream()
                        .map(station -> LocalDate.ofInstant(now, station.timeZone()))
                        .min(Comparator.naturalOrder())
                        .orElseGet(() -> LocalDate.ofInstant(now, clock.getZone()));
    }

    /** Drawn at random: counting on would give a serial twice when HQ is restored from a backup. */
    long drawSerial(StatelessSession session) {
        BadgeQueries_ queries = new BadgeQueries_(session);
        long serial;
        do {
            serial = random.nextLong(1, 1L << 32);
        } while (queries.countBadges(serial) > 0);
        return serial;
    }

    /**
     * Revokes a badge and publishes that; a badge revoked before stays so.
     *
     * @param reason for staff, at most {@value #MAX_REASON} characters
     * @return false if HQ has issued no such badge
     */
    public boolean revoke(long serial, String reason) {
        return store.write(tx -> revokeIssued(tx.session(), serial, reason));
    }

    /** As {@link #revoke(long, String)}, last in the caller's transaction. */
    public boolean revokeIssued(StatelessSession session, long serial, String reason) {
        if (new BadgeQueries_(session).countBadges(serial) == 0) {
            return false;
        }
        revoke(session, serial, reason);
        return true;
    }

    /** Whether it counted before. */
    boolean revoke(StatelessSession session, long serial, String reason) {
        PhoneKeys.drop(session, feed, serial);
        if (session.get(Revocation.class, serial) != null) {
            return false;
        }
        Revocation revocation = new Revocation(serial, clock.instant(), reason);
        session.insert(revocation);
        feed.publish(session, new BadgeChange.Revoked(serial, revocation.revokedAt(), reason), null);
        return true;
    }
}
