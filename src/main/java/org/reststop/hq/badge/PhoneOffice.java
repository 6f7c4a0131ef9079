package org.reststop.hq.badge;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.PhoneCode;
import org.reststop.domain.badge.PhoneKey;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.Person;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.secret.Tokens;
import org.reststop.store.Store;

/**
 * Gives badges that a phone shows, and shows them. A person has one at a time. Safe to call from any thread; waits for
 * the database.
 */
public final class PhoneOffice {
    /** How long a phone badge counts unless somebody says otherwise, in days. */
    public static final int USUAL_DAYS = 365;

    /** How long the link that staff hand over waits for its phone. */
    public static final Duration LINK_WAITS = Duration.ofHours(24);

    private final Store store;
    private final FeedPublisher feed;
    private final BadgeOffice office;
    private final Clock clock;
    private final SecureRandom random;

    public PhoneOffice(Store store, FeedPublisher feed, BadgeOffice office, Clock clock, SecureRandom random) {
        this.store = store;
        this.feed = feed;
        this.office = office;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A phone badge that waits for its phone.
     *
     * @param token for the address {@code /me/<token>}, once; kept nowhere
     * @param linkUntil when that address stops working if no phone has taken it up
     */
    public record Given(
            long serial, String token, long personId, String name, Role role, LocalDate expires, Instant linkUntil) {}

    /**
     * Somebody who has, or may be given, a phone badge.
     *
     * @param serial of the badge that the person has, null for none
     * @param expires its last day, null for none
     */
    public record Holder(
            long personId,
            String name,
            @Nullable Long serial,
            @Nullable LocalDate expires) {}

    /** What a token opens. */
    public sealed interface Opened {
        /** The link that staff handed over: the phone is to take it up. */
        record Waiting(String maskedName) implements Opened {}

        /**
         * The badge.
         *
         * @param text of the QR code at this moment
         * @param left how long until the next one
         */
        record Badge(String maskedName, Role role, String text, Duration left, LocalDate expires) implements Opened {}
    }

    /**
     * Gives a person a phone badge; one that the person has is revoked.
     *
     * @param days how long it counts, 1 to {@value BadgeOffice#MAX_DAYS}
     * @return empty if there is no such person
     */
    public Optional<Given> give(long personId, int days) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            BadgeOffice.lock(session, personId);
            Person person = session.get(Person.class, personId);
            PersonFile file = session.get(PersonFile.class, personId);
            if (person == null || file == null) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            LocalDate today = office.today(session);
            long serial = office.drawSerial(session);
            Badge badge = new Badge(
                    PhoneCode.KEY_ID, person.role(), personId, serial, today, today.plusDays(Math.max(1, days)));
            byte[] key = new byte[PhoneKey.BYTES];
            random.nextBytes(key);
            String token = Tokens.draw(random);
            List<Long> former = new BadgeQueries_(session).findPhoneSerials(personId);
            session.insert(new IssuedBadge(badge, now));
            session.insert(new PhoneLink(serial, Tokens.hash(token), false, now));
            former.forEach(old -> office.revoke(session, old, ""));
            PhoneKeys.publish(session, feed, new PhoneKey(badge, key));
            return Optional.of(new Given(
                    serial, token, personId, file.name(), person.role(), badge.expires(), now.plus(LINK_WAITS)));
        });
    }

    /** A person and the phone badge that the person has; empty if there is no such person. */
    public Optional<Holder> holder(long personId) {
        return store.read(session -> {
            PersonFile file = session.get(PersonFile.class, personId);
            if (file == null) {
                return Optional.empty();
            }
            Optional<PhoneKey> key = new BadgeQueries_(session)
                    .findPhoneSerials(personId).stream().findFirst().map(serial -> session.get(PhoneKey.class, serial));
            return Optional.of(new Holder(
                    personId,
                    file.name(),
                    key.map(PhoneKey::serial).orElse(null),
                    key.map(found -> found.badge().expires()).orElse(null)));
        });
    }

    /** What a token opens now; empty if it is unknown, has been taken up or revoked, or the badge has expired. */
    public Optional<Opened> open(String token) {
        return store.read(session -> find(session, token).map(link -> opened(session, link)));
    }

    /**
     * Makes a phone the badge's only one: the token that staff handed over counts no more.
     *
     * @return the phone's own token; empty if the other has been taken up already, or is unknown
     */
    public Optional<String> takeUp(String token) {
        return store.write(tx -> {
            String own = Tokens.draw(random);
            boolean waits =
                    find(tx.session(), token).filter(link -> !link.takenUp()).isPresent();
            return waits && new BadgeQueries_(tx.session()).takeUp(Tokens.hash(token), Tokens.hash(own)) == 1
                    ? Optional.of(own)
                    : Optional.empty();
        });
    }

    /** Takes away the keys of phone badges whose last day is over at every station. */
    public void dropExpired() {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(1);
        store.write(tx -> {
            List<Long> over = new BadgeQueries_(tx.session()).findExpiredPhones(yesterday);
            over.forEach(serial -> PhoneKeys.drop(tx.session(), feed, serial));
            return over;
        });
    }

    private Optional<PhoneLink> find(StatelessSession session, String token) {
        Instant now = clock.instant();
        return new BadgeQueries_(session)
                .findLinks(Tokens.hash(token)).stream()
                        .filter(link -> link.takenUp()
                                || link.givenAt().plus(LINK_WAITS).isAfter(now))
                        .filter(link -> !hasExpired(session.get(PhoneKey.class, link.serial()), session))
                        .findFirst();
    }

    private boolean hasExpired(@Nullable PhoneKey key, StatelessSession session) {
        return key == null || office.today(session).isAfter(key.badge().expires());
    }

    private Opened opened(StatelessSession session, PhoneLink link) {
        PhoneKey key = session.get(PhoneKey.class, link.serial());
        Person person = session.get(Person.class, key.badge().personId());
        String name = person == null ? "*" : person.maskedName();
        if (!link.takenUp()) {
            return new Opened.Waiting(name);
        }
        Instant now = clock.instant();
        Role role = person == null ? key.badge().role() : person.role();
        String text = PhoneCode.show(key, PhoneCode.counter(now));
        return new Opened.Badge(
                name, role, text, PhoneCode.left(now), key.badge().expires());
    }
}
