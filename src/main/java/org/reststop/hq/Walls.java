package org.reststop.hq;

import java.util.List;
import java.util.stream.Stream;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.fleet.KioskGate;
import org.reststop.hq.http.Route;
import org.reststop.hq.wall.MediaApi;
import org.reststop.hq.wall.WakeApi;

/** What kiosks' walls fetch and wait for. To be closed before the door is, or the door waits for those who wait. */
final class Walls implements AutoCloseable {
    private static final int FETCH_AT_ONCE = 32;
    private static final int OPEN_AT_ONCE = 200;

    /** More than this on one node would take the memory that exchanges need. */
    private static final int MOST_WAITING = 5_000;

    private final MediaApi media;
    private final WakeApi wake;

    Walls(Core core, Means means) {
        KioskGate fetching = new KioskGate(core.fleet(), means.json(), means.clock(), FETCH_AT_ONCE);
        KioskGate waiting = new KioskGate(core.fleet(), means.json(), means.clock(), OPEN_AT_ONCE);
        media = new MediaApi(core.store(), Shelf.folder(means.settings()), fetching);
        wake = new WakeApi(core.store(), waiting, means.json(), MOST_WAITING);
    }

    List<Route> kiosks() {
        return Stream.of(media.routes(), wake.routes()).flatMap(List::stream).toList();
    }

    @Override
    public void close() {
        wake.close();
    }
}
