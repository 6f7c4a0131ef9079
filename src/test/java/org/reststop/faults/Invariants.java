package org.reststop.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Looks for what must not be. */
final class Invariants {
    private Invariants() {}

    /** After HQ has come back from a power cut: does it hold all that it has said to hold? */
    static void hqHoldsWhatItAnswered(World world, HqMachine hq) {
        if (world.books.answered().isEmpty()) {
            return;
        }
        HqContents contents = HqContents.of(hq.running().raw);
        world.books.answered().forEach((place, said) -> {
            long holds = contents.acknowledged().getOrDefault(place, 0L);
            if (holds < said) {
                world.broken(
                        Invariant.HELD_WHEN_ACKNOWLEDGED, "HQ said " + said + " and holds " + holds + " of " + place);
            }
            gap(world, contents, place, said).ifPresent(gap -> world.broken(Invariant.HELD_WHEN_ACKNOWLEDGED, gap));
        });
    }

    private static Optional<String> gap(World world, HqContents contents, Books.Place place, long to) {
        Set<UUID> held = contents.factSet();
        for (var sent : world.books.sentFrom(place).headMap(to, true).entrySet()) {
            if (sent.getValue().stream()
                    .noneMatch(id -> held.contains(id) || contents.aside().contains(id))) {
                return Optional.of("HQ acknowledges " + to + " of " + place + " and holds nothing that was sent as "
                        + sent.getKey() + ": " + sent.getValue());
            }
        }
        return Optional.empty();
    }

    /** What a run came to. */
    record Count(long lost, long doubled, long destroyed, long quarantined) {}

    static Count atTheEnd(World world, HqMachine.Run hq, List<KioskMachine> kiosks) {
        HqContents contents = HqContents.of(hq.raw);
        contents.acknowledged().forEach((place, acknowledged) -> gap(world, contents, place, acknowledged)
                .ifPresent(gap -> world.broken(Invariant.NO_GAP, gap)));
        for (KioskMachine kiosk : kiosks) {
            sameDocuments(world, hq, kiosk);
            nothingBlocked(world, kiosk);
        }
        long doubled = doubled(world, contents);
        long lost = 0;
        long destroyed = 0;
        long quarantined = 0;
        Set<UUID> held = contents.factSet();
        for (var made : world.books.promised().entrySet()) {
            UUID id = made.getKey();
            boolean refused = made.getValue().refused();
            boolean there = held.contains(id) || refused && contents.aside().contains(id);
            if (there) {
                quarantined += refused ? 1 : 0;
            } else if (world.books.isDestroyed(id)) {
                destroyed++;
            } else {
                lost++;
                world.broken(
                        Invariant.NOTHING_LOST,
                        made.getValue() + " " + id
                                + (contents.aside().contains(id) ? " is only in quarantine" : " is not at HQ"));
            }
        }
        return new Count(lost, doubled, destroyed, quarantined);
    }

    private static void nothingBlocked(World world, KioskMachine kiosk) {
        kiosk.store().outbox().next(1).stream()
                .filter(first -> {
                    Books.Kind kind = world.books.promised().get(first.id());
                    return kind != null && kind.refused();
                })
                .forEach(first ->
                        world.broken(Invariant.NOTHING_BLOCKED, "kiosk " + kiosk.number + " waits with " + first.id()));
    }

    private static long doubled(World world, HqContents contents) {
        long count = 0;
        count += twice(world, contents.facts(), "the fact");
        count += twice(world, contents.places(), "the number");
        count += twice(world, contents.checkIns(), "the check-in");
        count += twice(world, contents.serials(), "the check-in with badge");
        Set<UUID> all = new HashSet<>(contents.facts());
        all.addAll(contents.checkIns());
        for (UUID id : all) {
            if (!world.books.wasAttempted(id)) {
                count++;
                world.broken(Invariant.NOTHING_DOUBLED, "nobody made " + id);
            }
        }
        Set<UUID> facts = contents.factSet();
        for (UUID id : contents.checkIns()) {
            if (!facts.contains(id)) {
                count++;
                world.broken(Invariant.NOTHING_DOUBLED, "a check-in without its fact: " + id);
            }
        }
        return count;
    }

    private static <T> long twice(World world, List<T> rows, String what) {
        Map<T, Integer> seen = new HashMap<>();
        rows.forEach(row -> seen.merge(row, 1, Integer::sum));
        long more = 0;
        for (T row : new ArrayList<>(new TreeSet<>(seen.keySet()))) {
            int times = seen.getOrDefault(row, 0);
            if (times > 1) {
                more += times - 1;
                world.broken(Invariant.NOTHING_DOUBLED, what + " " + row + " is at HQ " + times + " times");
            }
        }
        return more;
    }

    private static void sameDocuments(World world, HqMachine.Run hq, KioskMachine kiosk) {
        String station = kiosk.identity().stationId();
        TreeSet<String> atHq = Documents.atHq(hq.raw, station);
        TreeSet<String> atKiosk = Documents.atKiosk(kiosk.store(), station);
        // An HQ put back to a backup forgets revocations, a kiosk never: who was shut out once stays out there.
        atKiosk.removeIf(line -> {
            OptionalLong badge = Documents.revokes(line);
            return badge.isPresent() && !atHq.contains(line) && world.books.wasRevoked(badge.getAsLong());
        });
        Documents.differences(atHq, atKiosk)
                .forEach((line, where) ->
                        world.broken(Invariant.SAME_DOCUMENTS, where + ", kiosk " + kiosk.number + ": " + line));
    }
}
