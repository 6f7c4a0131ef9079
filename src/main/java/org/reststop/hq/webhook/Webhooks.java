package org.reststop.hq.webhook;

import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.reststop.domain.UuidV7;
import org.reststop.hq.api.Hook;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/**
 * Webhooks, put together. A receiver gets {@code POST} with JSON, and checks {@code X-Reststop-Signature}, which is
 * {@code sha256=} and the hexadecimal HMAC-SHA-256 by its secret over {@code X-Reststop-Timestamp}, a dot and the body.
 * Any status from 200 to 299 within ten seconds takes it; it may come twice, with the same {@code X-Reststop-Delivery}.
 */
public final class Webhooks {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(Webhook.class, Delivery.class);

    private final Deliveries deliveries;
    private final Arrivals arrivals;
    private final WebhookOffice office;
    private final Hosts hosts;

    /**
     * What it works with.
     *
     * @param random must be fit for secrets
     * @param inner hosts that deliveries may be sent to though their addresses are not public
     */
    public record Tools(Clock clock, UuidV7 ids, RandomGenerator random, List<String> inner) {}

    public Webhooks(Store store, Tools tools) {
        Hosts hosts = new Hosts(tools.inner());
        Sender sender = new Sender(hosts, tools.clock(), Sender.PATIENCE);
        deliveries = new Deliveries(store, sender, tools.clock(), tools.random());
        arrivals = new Arrivals(store, tools.clock());
        office = new WebhookOffice(store, tools.clock(), tools.ids(), tools.random());
        this.hosts = hosts;
    }

    /** What sends; to be called every few seconds, and closed. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** Takes note of needs that have come; to be called every few seconds. Waits for the database. */
    public void lookForArrivals() {
        arrivals.look();
    }

    /** The pages on which they are made. */
    public List<Route> staff(StaffDoor door, Pages pages) {
        return new WebhookPages(office, hosts, pages).routes(door);
    }

    /** What receivers get, as it is documented. */
    public static List<Hook> documented() {
        return List.of(new Hook(
                "needEvent",
                Event.SHAPE,
                List.of(Outgoing.DELIVERY, Outgoing.EVENT, Outgoing.TIMESTAMP, Outgoing.SIGNATURE)));
    }
}
