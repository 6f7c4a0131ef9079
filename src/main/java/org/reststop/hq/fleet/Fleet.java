package org.reststop.hq.fleet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.GuessLimit;
import org.reststop.store.Store;
import org.reststop.sync.Traffic;

/** The kiosks that are HQ's. Safe to call from any thread; waits for the database. */
public final class Fleet {
    /** How long a code may be used. */
    public static final Duration CODE_LIFE = Duration.ofHours(24);

    /** The longest name of a kiosk, in characters. */
    public static final int MAX_NAME = 80;

    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(Kiosk.class, EnrolmentCode.class, Hearing.class);

    private static final int WRONG_CODES = 10;

    private final Store store;
    private final Clock clock;
    private final UuidV7 ids;
    private final Secrets secrets;
    private final GuessLimit guesses;
    private final Admission admission;
    private final Proofs proofs;
    private final Sightings sightings;

    public Fleet(Store store, Clock clock, UuidV7 ids, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.secrets = new Secrets(random);
        this.guesses = new GuessLimit(clock, WRONG_CODES);
        this.admission = new Admission(store);
        this.proofs = new Proofs(store, clock);
        this.sightings = new Sightings(store, clock);
    }

    /** A code as it is shown, once. */
    public record NewCode(String code, Instant expiresAt) {}

    /** What came of an enrolment. */
    public sealed interface Enrolled {
        /** The secret is told only here. */
        record Done(Kiosk kiosk, String secret, Station station) implements Enrolled {}

        /** Wrong, used or expired; which of them is nobody's business. */
        record CodeRefused() implements Enrolled {}

        /** Too many wrong codes from this client. */
        record TooManyGuesses(Duration pause) implements Enrolled {}
    }

    /** Every kiosk, by station and name, the revoked too. */
    public List<Kiosk> kiosks() {
        return store.read(session -> new KioskQueries_(session).findAll());
    }

    /** Every kiosk as staff see it, by station and name, the revoked too. */
    public List<KioskSight> sights() {
        Instant now = clock.instant();
        return store.read(session -> {
            KioskQueries_ queries = new KioskQueries_(session);
            Map<String, Station> stations =
                    queries.findStations().stream().collect(Collectors.toMap(Station::id, Function.identity()));
            Map<UUID, Wish> wishes = session.doReturningWork(Wishes::all);
            Map<UUID, Traffic> traffic = session.doReturningWork(Wishes::traffic);
            return queries.findAll().stream()
                    .map(kiosk -> new KioskSight(
                            kiosk,
                            Optional.ofNullable(stations.get(kiosk.stationId())),
                            KioskState.of(kiosk, now),
                            wishes.getOrDefault(kiosk.id(), Wish.NONE),
                            Optional.ofNullable(traffic.get(kiosk.id()))))
                    .toList();
        });
    }

    /** Every station, by id. */
    public List<Station> stations() {
        return store.read(session -> new KioskQueries_(session).findStations());
    }

    /** A new one-time code for a station, or empty if there is no such station. */
    public Optional<NewCode> createCode(String stationId) {
        String code = secrets.drawCode();
        Instant now = clock.instant();
        Instant expires = now.plus(CODE_LIFE);
        return store.write(tx -> {
            if (tx.session().get(Station.class, stationId) == null) {
                return Optional.empty();
            }
            tx.session().insert(new EnrolmentCode(Secrets.hashOfCode(code), stationId, now, expires));
            return Optional.of(new NewCode(code, expires));
        });
    }

    /**
     * Makes a kiosk HQ's and uses the code up.
     *
     * @param client the caller's address, for the limit on guesses
     * @param name 1 to {@value #MAX_NAME} characters
     */
    public Enrolled enrol(String code, String name, String client) {
        Optional<Duration> pause = guesses.pause(client);
        if (pause.isPresent()) {
            return new Enrolled.TooManyGuesses(pause.get());
        }
        Enrolled outcome = store.write(tx -> enrol(tx.session(), Secrets.hashOfCode(code), name));
        if (outcome instanceof Enrolled.CodeRefused) {
            guesses.wrong(client);
        }
        return outcome;
    }

    private Enrolled enrol(StatelessSession session, byte[] codeHash, String name) {
        KioskQueries_ queries = new KioskQueries_(session);
        UUID id = ids.next();
        Instant now = clock.instant();
        if (queries.use(codeHash, now, id) != 1) {
            return new Enrolled.CodeRefused();
        }
        Station station = queries.findCode(codeHash)
                .map(used -> session.get(Station.class, used.stationId()))
                .orElse(null);
        if (station == null) {
            return new Enrolled.CodeRefused();
        }
        String secret = secrets.drawSecret(id);
        Kiosk kiosk = new Kiosk(id, station.id(), name, Secrets.hash(secret), now);
        session.insert(kiosk);
        return new Enrolled.Done(kiosk, secret, station);
    }

    /** The kiosk that a secret belongs to and where it stands, or empty if it is wrong or the kiosk was revoked. */
    public Optional<Admitted> admit(String secret) {
        return admission.admit(secret);
    }

    /**
     * Takes in what a kiosk proves itself with, in a transaction of its own if it says anything new.
     *
     * @param proof null if the kiosk's version sends none
     */
    public Proven prove(Admitted kiosk, @Nullable Proof proof) {
        return proofs.take(kiosk.kiosk(), kiosk.credential(), proof);
    }

    /** Asks a kiosk to take another secret with its next exchange; false if there is no such kiosk. */
    public boolean orderRotation(UUID kiosk) {
        return store.write(tx -> new KioskQueries_(tx.session()).orderRotation(kiosk, clock.instant()) == 1);
    }

    /**
     * Somebody has seen to it that only one machine is this kiosk: it may exchange again. If that is not so, it is found
     * out again.
     *
     * @return false if there is no such kiosk or it was not found to be copied
     */
    public boolean oneMachineAgain(UUID kiosk) {
        return store.write(tx -> {
            KioskQueries_ queries = new KioskQueries_(tx.session());
            queries.forgetHearings(kiosk);
            return queries.oneMachineAgain(kiosk) == 1;
        });
    }

    /** Shuts a kiosk out from now on; false if there is no such kiosk or it was shut out before. */
    public boolean revoke(UUID kiosk) {
        return store.write(tx -> new KioskQueries_(tx.session()).revoke(kiosk, clock.instant()) == 1);
    }

    /**
     * Notes what a kiosk tells of itself, in the caller's transaction, and makes other exchanges of the same kiosk wait
     * until that ends. What is older than what HQ knows is not noted.
     */
    public void seen(StatelessSession session, UUID kiosk, Sighting sighting) {
        sightings.write(session, kiosk, sighting);
    }

    /** Notes what a kiosk tells of itself for the next {@link #flushSightings}; costs nothing and waits for nothing. */
    public void seen(UUID kiosk, Sighting sighting) {
        sightings.gather(kiosk, sighting);
    }

    /** Writes what was noted since the last time. To be called every second or so, and before the store is closed. */
    public void flushSightings() {
        sightings.flush();
    }

    /**
     * What a kiosk tells of itself in an exchange.
     *
     * @param queued facts that wait at the kiosk
     * @param cursor how far it has the feed
     */
    public record Sighting(Instant kioskTime, long queued, long cursor, int protocol) {}
}
