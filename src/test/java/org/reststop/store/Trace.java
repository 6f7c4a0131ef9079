package org.reststop.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a program did to a folder's files, in order, and what it was promised in between. Safe for several threads. */
final class Trace implements TracedDisk.Witness {
    /** One thing that happened; files go by their names. */
    sealed interface Event {
        record Written(String file, long at, byte[] bytes) implements Event {}

        record Truncated(String file, long size) implements Event {}

        record Forced(String file) implements Event {}

        record Replaced(String from, String to) implements Event {}

        /** The store said that this fact is on disk. */
        record Promised(UUID id) implements Event {}

        /** HQ holds these; a kiosk may forget them. */
        record Held(List<UUID> ids) implements Event {}
    }

    private final List<Event> events = new ArrayList<>();

    @Override
    public synchronized void add(Event event) {
        events.add(event);
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }
}
