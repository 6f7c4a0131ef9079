package org.reststop.hq.wall;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.reststop.hq.fleet.Admitted;
import org.reststop.hq.fleet.KioskGate;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.wall.FeedNews.Kind;
import org.reststop.store.Store;
import org.reststop.sync.Protocol;

/**
 * Where kiosks wait for news, in the shape of server-sent events: {@code event: poke} when something was published that
 * they should fetch, with the milliseconds over which to spread themselves as its data; {@code event: emergency} when
 * they should come at once. Nothing of what was published is in them. Each waits on a virtual thread of its own.
 */
public final class WakeApi implements AutoCloseable {
    /** Proxies and telephones' networks forget a connection that is silent for a minute. */
    static final Duration BEAT = Duration.ofSeconds(20);

    /** So often a kiosk proves itself again, and may come to another node. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** What exchanges a node should be asked for a second, because of news for everybody. */
    private static final int EXCHANGES_PER_SECOND = 200;

    private static final int SHORTEST_SPREAD_MS = 1_000;
    private static final String BUSY_SECONDS = "120";

    private final FeedWatch watch;
    private final KioskGate gate;
    private final JsonReplies json;
    private final Semaphore places;

    /**
     * Begins to watch the feed as soon as somebody waits.
     *
     * @param most how many may wait at once; whoever comes later is sent away for two minutes, and hears of news by its
     *     schedule
     */
    public WakeApi(Store store, KioskGate gate, JsonReplies json, int most) {
        this.watch = new FeedWatch(store);
        this.gate = gate;
        this.json = json;
        this.places = new Semaphore(most);
    }

    /** {@code GET /sync/v1/wake}. */
    public List<Route> routes() {
        return List.of(Route.get(Protocol.WAKE_PATH, request -> gate.admit(request, kiosk -> open(request, kiosk))));
    }

    private Reply open(Request request, Admitted kiosk) {
        if (!places.tryAcquire()) {
            return json.error(503, "busy", "too many kiosks wait at this node").with("Retry-After", BUSY_SECONDS);
        }
        return Reply.stream("text/event-stream", new Reply.Stream() {
            @Override
            public void write(OutputStream out) {
                try {
                    tell(out, new WakeLine(kiosk.stationId()));
                } finally {
                    places.release();
                }
            }

            @Override
            public boolean endsWithItsReader() {
                return true;
            }
        });
    }

    private void tell(OutputStream out, WakeLine line) {
        watch.join(line);
        try {
            line.awaitWatched(BEAT);
            write(out, ": waiting\n\n");
            long end = System.nanoTime() + LONGEST.toNanos();
            while (!line.isEnded() && System.nanoTime() < end) {
                write(out, event(line.take(BEAT)));
            }
        } catch (IOException gone) {
            // The kiosk has gone; it comes back by itself.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watch.leave(line);
        }
    }

    private String event(Kind news) {
        int spread = Math.max(SHORTEST_SPREAD_MS, watch.connected() * 1_000 / EXCHANGES_PER_SECOND);
        return switch (news) {
            case NONE -> ":\n\n";
            case NEWS -> "event: " + Protocol.POKE + "\ndata: " + spread + "\n\n";
            case EMERGENCY -> "event: " + Protocol.EMERGENCY + "\ndata: 0\n\n";
        };
    }

    private static void write(OutputStream out, String event) throws IOException {
        out.write(event.getBytes(US_ASCII));
        out.flush();
    }

    /** Lets everybody go, so that a stop of HQ need not wait for them. */
    @Override
    public void close() {
        watch.close();
    }
}
