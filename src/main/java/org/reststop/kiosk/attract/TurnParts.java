package org.reststop.kiosk.attract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reststop.domain.notice.Notice;

/**
 * The parts of the notice whose turn it is. One of many pages gives way to others after a while, and goes on at its next
 * turn where it was: all of it is shown, and nobody waits an hour for what comes after it. JavaFX thread only.
 */
final class TurnParts {
    /** How many parts one turn shows at the most. */
    static final int MOST_A_TURN = 12;

    private final Map<Key, Rest> rests = new HashMap<>();
    private int pages = 1;
    private int shown;

    private record Key(UUID id, long revision) {
        static Key of(Notice notice) {
            return new Key(notice.id(), notice.revision());
        }
    }

    private record Rest(WallShown.Part from, int pages) {}

    /** The first part of a turn that begins. */
    WallShown.Part begin(Notice notice) {
        shown = 1;
        Rest rest = rests.remove(Key.of(notice));
        if (rest != null) {
            pages = rest.pages();
            return rest.from();
        }
        pages = 1;
        return notice.extras().media().isEmpty() ? new WallShown.Part.Words(0) : new WallShown.Part.Medium(0);
    }

    /** In how many pages its words were laid out; 0 if there is no room for any. */
    void laidOut(int count) {
        pages = count;
    }

    /** What follows a part in this turn; empty if the turn is over. */
    Optional<WallShown.Part> after(Notice notice, WallShown.Part part) {
        List<WallShown.Part> parts = of(notice);
        int at = parts.indexOf(part);
        if (at < 0 || at + 1 >= parts.size()) {
            return Optional.empty();
        }
        WallShown.Part next = parts.get(at + 1);
        if (shown >= MOST_A_TURN) {
            rests.put(Key.of(notice), new Rest(next, pages));
            return Optional.empty();
        }
        shown++;
        return Optional.of(next);
    }

    /** How far a part is among all that the notice has. */
    WallViewModel.Progress progress(Notice notice, WallShown.Part part) {
        List<WallShown.Part> parts = of(notice);
        return new WallViewModel.Progress(Math.max(0, parts.indexOf(part)), parts.size());
    }

    /** Forgets how far others than these are. */
    void retain(List<Turns.Entry> entries) {
        Set<Key> known = new HashSet<>();
        entries.forEach(
                entry -> known.add(new Key(entry.card().id(), entry.card().revision())));
        rests.keySet().retainAll(known);
    }

    /** The first medium is a poster; the words follow it, and then whatever else there is. */
    private List<WallShown.Part> of(Notice notice) {
        int media = notice.extras().media().size();
        List<WallShown.Part> parts = new ArrayList<>();
        if (media > 0) {
            parts.add(new WallShown.Part.Medium(0));
        }
        for (int page = 0; page < Math.max(pages, media > 0 ? 0 : 1); page++) {
            parts.add(new WallShown.Part.Words(page));
        }
        for (int i = 1; i < media; i++) {
            parts.add(new WallShown.Part.Medium(i));
        }
        return parts;
    }
}
