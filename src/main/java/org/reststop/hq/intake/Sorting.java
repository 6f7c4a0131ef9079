package org.reststop.hq.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.UuidV7;
import org.reststop.sync.ExchangeResponse.Refusal;

/** Decides for each arriving fact, in the order of their seq: store, put aside, had before, or beyond a gap. */
final class Sorting {
    private static final int MAX_REASON = 400;
    private static final String TAKEN = "seq-taken: another fact has this number; was the disk cloned?";
    private static final String ID_TAKEN = "id-taken: another fact has this id";

    private final Sender sender;
    private final UuidV7 ids;
    private final Map<Long, StoredFact> bySeq;
    private final Map<UUID, StoredFact> byId;
    private final Map<Long, List<Quarantined>> aside;
    private final List<Incoming.Sound> fresh = new ArrayList<>();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private long acknowledged;
    private int repeated;

    Sorting(Sender sender, long acknowledged, Known known, UuidV7 ids) {
        this.sender = sender;
        this.acknowledged = acknowledged;
        this.bySeq = new HashMap<>(known.bySeq());
        this.byId = new HashMap<>(known.byId());
        this.aside = new HashMap<>(known.aside());
        this.ids = ids;
    }

    void add(Arrival arrival) {
        if (arrival.seq() <= acknowledged) {
            repeat(arrival);
        } else if (arrival.seq() == acknowledged + 1) {
            acknowledged++;
            take(arrival);
        }
    }

    private void take(Arrival arrival) {
        switch (arrival.fact()) {
            case Incoming.Broken(long seq, String reason) -> putAside(arrival, reason);
            case Incoming.Sound sound -> {
                StoredFact same = byId.get(sound.fact().id());
                if (same == null) {
                    keep(sound);
                } else if (sound.is(same)) {
                    // A store that was recovered from its journal sends old facts under new numbers.
                    repeated++;
                } else {
                    putAside(arrival, ID_TAKEN);
                }
            }
        }
    }

    private void keep(Incoming.Sound sound) {
        StoredFact stored = new StoredFact(
                sender.kiosk(),
                sender.incarnation(),
                sound.seq(),
                sound.fact().id(),
                sound.fact().type(),
                sound.fact().version(),
                sound.body());
        fresh.add(sound);
        bySeq.put(stored.seq(), stored);
        byId.put(stored.id(), stored);
    }

    private void repeat(Arrival arrival) {
        String raw = arrival.raw();
        Optional<Quarantined> before = aside.getOrDefault(arrival.seq(), List.of()).stream()
                .filter(other -> ForgottenFacts.isSame(other.raw(), raw))
                .findFirst();
        if (before.isPresent()) {
            refused.add(new Refusal(arrival.seq(), before.get().reason()));
            repeated++;
        } else if (isHeld(arrival)) {
            repeated++;
        } else {
            putAside(arrival, TAKEN);
        }
    }

    private boolean isHeld(Arrival arrival) {
        if (!(arrival.fact() instanceof Incoming.Sound sound)) {
            return false;
        }
        StoredFact atSeq = bySeq.get(arrival.seq());
        StoredFact same = atSeq != null ? atSeq : byId.get(sound.fact().id());
        return same != null && sound.is(same);
    }

    private void putAside(Arrival arrival, String reason) {
        String shortReason = reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason;
        Quarantined put = new Quarantined(ids.next(), arrival.seq(), FactReader.storable(shortReason), arrival.raw());
        quarantined.add(put);
        aside.merge(put.seq(), List.of(put), Sorting::both);
        refused.add(new Refusal(put.seq(), put.reason()));
    }

    private static List<Quarantined> both(List<Quarantined> some, List<Quarantined> more) {
        List<Quarantined> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    long acknowledged() {
        return acknowledged;
    }

    List<Incoming.Sound> fresh() {
        return fresh;
    }

    List<Quarantined> quarantined() {
        return quarantined;
    }

    List<Refusal> refused() {
        return refused;
    }

    int repeated() {
        return repeated;
    }
}
