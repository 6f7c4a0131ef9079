package org.reststop.faults;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What truly happened, as somebody who sees everything would have written it down. */
final class Books {
    /** What HQ will make of a fact. */
    enum Kind {
        CHECK_IN,
        NOTICE_OPENED,
        /** Refused by HQ for its content. */
        SENSELESS,
        /** Refused for its size. */
        OVERSIZED;

        boolean refused() {
            return this == SENSELESS || this == OVERSIZED;
        }
    }

    /** A numbered place in what one store sends. */
    record Place(UUID kiosk, UUID incarnation) {}

    private final Map<UUID, Kind> promised = new LinkedHashMap<>();
    private final Set<UUID> attempted = new HashSet<>();
    private final Map<UUID, BitSet> copies = new LinkedHashMap<>();
    private final Set<Long> revoked = new HashSet<>();
    private final Set<UUID> onlyAtHq = new HashSet<>();
    private final Map<Place, TreeMap<Long, Set<UUID>>> sent = new LinkedHashMap<>();
    private final Map<Place, Long> answered = new LinkedHashMap<>();

    /** Somebody is about to make a fact at a kiosk. */
    void attempt(UUID id) {
        attempted.add(id);
    }

    /** The kiosk has said that it has it. */
    void promise(UUID id, Kind kind, int machine) {
        promised.put(id, kind);
        BitSet on = new BitSet();
        on.set(machine);
        copies.put(id, on);
    }

    /** From now on, a machine's disk holds these facts and no others. */
    void holds(int machine, Set<UUID> facts) {
        copies.forEach((id, on) -> on.set(machine, facts.contains(id)));
    }

    /** HQ holds these at a moment when some of them are on no kiosk's disk any more; those it must keep. */
    void lastCopiesAtHq(Set<UUID> held) {
        promised.keySet().stream()
                .filter(this::isOnNoDisk)
                .filter(held::contains)
                .forEach(onlyAtHq::add);
    }

    /** HQ has been put back to a backup that holds these. */
    void hqRolledBackTo(Set<UUID> held) {
        onlyAtHq.retainAll(held);
        answered.clear();
    }

    /** Whether every copy went with a disk that was put back. */
    boolean isDestroyed(UUID id) {
        return isOnNoDisk(id) && !onlyAtHq.contains(id);
    }

    /** A kiosk has sent a fact under a number. */
    void sent(Place place, long seq, UUID id) {
        sent.computeIfAbsent(place, key -> new TreeMap<>())
                .computeIfAbsent(seq, key -> new HashSet<>())
                .add(id);
    }

    /** HQ has said that it has all of a store's facts up to a number. */
    void answered(Place place, long acknowledged) {
        answered.merge(place, acknowledged, Math::max);
    }

    /** HQ has revoked a badge. */
    void revoked(long serial) {
        revoked.add(serial);
    }

    /** Whether HQ has ever revoked it, though it may have forgotten that since. */
    boolean wasRevoked(long serial) {
        return revoked.contains(serial);
    }

    Map<UUID, Kind> promised() {
        return promised;
    }

    /** Whether anybody tried to make this fact. */
    boolean wasAttempted(UUID id) {
        return attempted.contains(id);
    }

    private boolean isOnNoDisk(UUID id) {
        return copies.getOrDefault(id, new BitSet()).isEmpty();
    }

    Map<Place, Long> answered() {
        return answered;
    }

    /** By number, the ids that were sent under it. */
    TreeMap<Long, Set<UUID>> sentFrom(Place place) {
        return sent.getOrDefault(place, new TreeMap<>());
    }
}
