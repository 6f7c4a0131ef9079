package org.reststop.hq.badge;

import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.station.Station;
import org.reststop.store.Store;

/** The badges that HQ has issued, and their texts once more. Safe for any thread; waits for the database. */
public final class IssuedBadges {
    private final Store store;
    private final Clock clock;

    /** @param clock its zone tells which day it is while there is no station */
    public IssuedBadges(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Somebody's badges, the newest first. */
    public List<BadgeSight> of(long personId) {
        return of(List.of(personId));
    }

    /** The badges of some people, the newest first. */
    public List<BadgeSight> of(List<Long> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return store.read(session -> sights(session, new RosterQueries_(session).findBadges(personIds)));
    }

    /** The newest badge that counts of each of some people who has one. */
    public Map<Long, BadgeSight> newestValid(List<Long> personIds) {
        return of(personIds).stream()
                .filter(BadgeSight::valid)
                .collect(Collectors.toMap(BadgeSight::personId, Function.identity(), (newer, older) -> newer));
    }

    /** A badge by its serial. */
    public Optional<BadgeSight> find(long serial) {
        return store.read(session -> Optional.ofNullable(session.get(IssuedBadge.class, serial))
                .flatMap(badge -> sights(session, List.of(badge)).stream().findFirst()));
    }

    /**
     * What a badge's code says, once more: the text is kept nowhere, but Ed25519 (RFC 8032) signs the same words with the
     * same key alike every time.
     *
     * @return empty if HQ has issued no such badge, or no longer has the key that signed it
     */
    public Optional<String> text(long serial) {
        return store.read(session -> {
            IssuedBadge issued = session.get(IssuedBadge.class, serial);
            SigningKey key = issued == null
                    ? null
                    : session.get(SigningKey.class, issued.badge().keyId());
            return issued == null || key == null ? Optional.empty() : Optional.of(sign(issued, key.privateKey()));
        });
    }

    private static String sign(IssuedBadge issued, PrivateKey key) {
        return BadgeCode.sign(issued.badge(), key);
    }

    private List<BadgeSight> sights(StatelessSession session, List<IssuedBadge> badges) {
        List<Long> serials =
                badges.stream().map(badge -> badge.badge().serial()).toList();
        Map<Long, Revocation> revocations = serials.isEmpty()
                ? Map.of()
                : new RosterQueries_(session)
                        .findRevocations(serials).stream()
                                .collect(Collectors.toMap(Revocation::serial, Function.identity()));
        LocalDate today = latestToday(session);
        return badges.stream()
                .map(badge -> sight(
                        badge, Optional.ofNullable(revocations.get(badge.badge().serial())), today))
                .toList();
    }

    private static BadgeSight sight(IssuedBadge issued, Optional<Revocation> revocation, LocalDate today) {
        BadgeSight.State state = revocation.isPresent()
                ? BadgeSight.State.REVOKED
                : today.isAfter(issued.badge().expires()) ? BadgeSight.State.EXPIRED : BadgeSight.State.VALID;
        return new BadgeSight(
                issued.badge().serial(),
                issued.badge().personId(),
                issued.badge().role(),
                issued.badge().expires(),
                issued.issuedAt(),
                state,
                revocation.map(it -> new BadgeSight.Revoked(it.revokedAt(), it.reason())));
    }

    /** The latest at any station: what has expired at one is not printed again. */
    private LocalDate latestToday(StatelessSession session) {
        Instant now = clock.instant();
        return new BadgeQueries_(session)
                .findStations().stream()
                        .map(Station::timeZone)
                        .map(zone -> LocalDate.ofInstant(now, zone))
                        .max(LocalDate::compareTo)
                        .orElseGet(() -> LocalDate.ofInstant(now, clock.getZone()));
    }
}
