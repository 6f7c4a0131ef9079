package org.reststop.kiosk.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.activity.Activities_;
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.PlaceState;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.StationPage;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.store.Tx;
import org.reststop.sync.ActivityFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The activities at this kiosk. A wish for a place is kept here and decided by HQ: the kiosk promises nothing. Waits for
 * the disk: never to be called on the JavaFX thread.
 */
public final class ActivityDesk {
    private static final Logger log = LoggerFactory.getLogger(ActivityDesk.class);

    /** How long after its end somebody is told of an activity: that is when thanks come. */
    private static final Duration AFTERWARDS = Duration.ofDays(60);

    private final Store store;
    private final String stationId;
    private final Clock clock;
    private final UuidV7 ids;

    public ActivityDesk(Store store, String stationId, Clock clock, UuidV7 ids) {
        this.store = store;
        this.stationId = stationId;
        this.clock = clock;
        this.ids = ids;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * What there is for somebody: what has to do with the person first, then what is to come, the soonest first.
     *
     * @throws StoreException if the store does not answer
     */
    List<Item> list(Optional<Visitor> visitor) {
        Instant now = clock.instant();
        Optional<Role> role = visitor.map(Visitor::role);
        return store.read(session -> {
            List<Item> mine =
                    visitor
                            .map(known -> mine(session, known.personId(), now.minus(AFTERWARDS)))
                            .orElse(List.of())
                            .stream()
                            .filter(item -> item.activity().terms().ends().isAfter(now) || isThanked(item))
                            .toList();
            List<Item> all = new ArrayList<>(mine.stream().filter(Item::isMine).toList());
            for (Activity activity : new Activities_(session).findComing(now)) {
                Item item = item(activity, mine);
                if (!item.isMine()
                        && !activity.standing().cancelled()
                        && activity.terms().audience().fits(role)) {
                    all.add(item);
                }
            }
            return onPhones(session, all);
        });
    }

    private List<Item> onPhones(StatelessSession session, List<Item> items) {
        StationPage page = session.get(StationPage.class, stationId);
        return page == null
                ? items
                : items.stream()
                        .map(item -> new Item(
                                item.activity(),
                                item.place(),
                                page.activity(item.activity().id())))
                        .toList();
    }

    /** The minutes that count as somebody's work as a volunteer, of the last two months. */
    int volunteered(long personId) {
        Instant since = clock.instant().minus(AFTERWARDS);
        return store.read(session -> new Activities_(session)
                .findPlaces(personId, since).stream()
                        .filter(place -> place.word().state() == PlaceState.ATTENDED)
                        .mapToInt(
                                place -> Objects.requireNonNullElse(place.word().minutes(), 0))
                        .sum());
    }

    private static boolean isThanked(Item item) {
        return item.place().filter(place -> place.word().thanksZh() != null).isPresent();
    }

    private static Item item(Activity activity, List<Item> mine) {
        return mine.stream()
                .filter(one -> one.activity().id().equals(activity.id()))
                .findFirst()
                .orElseGet(() -> new Item(activity, Optional.empty(), Optional.empty()));
    }

    private static List<Item> mine(StatelessSession session, long personId, Instant since) {
        Activities_ activities = new Activities_(session);
        Map<UUID, ActivityPlace> places = new HashMap<>();
        activities
                .findPlaces(personId, since)
                .forEach(place -> places.put(place.key().activityId(), place));
        return activities.findOf(personId, since).stream()
                .map(activity -> new Item(activity, Optional.ofNullable(places.get(activity.id())), Optional.empty()))
                .toList();
    }

    /** The soonest call-out that still needs somebody. */
    public Optional<Activity> callOut() {
        Instant now = clock.instant();
        return store.read(session -> new Activities_(session)
                .findComing(now).stream()
                        .filter(one -> one.kind() == ActivityKind.CALL_OUT && !one.isClosed())
                        .findFirst());
    }

    /**
     * Keeps that somebody would like a place; who is there while it is on, and finds room, has come as well. False if it is
     * not kept.
     */
    boolean signUp(Activity activity, long personId) {
        return keep("A wish for a place", tx -> {
            Instant now = clock.instant();
            UUID id = ids.next();
            tx.record(id, new ActivityFact.SignedUp(stationId, activity.id(), personId), now);
            put(tx.session(), activity.id(), personId, PlaceState.SIGNED, id);
            Activity.Standing standing = activity.standing();
            boolean full = activity.terms().isFull(standing.taken());
            if (activity.terms().isOnAt(now) && !full && !standing.quiet()) {
                arrive(tx, activity, personId, now);
            }
        });
    }

    /** Keeps that somebody gives a place back. False if it is not kept. */
    boolean signOff(UUID activityId, long personId) {
        return keep("That a place is given back", tx -> {
            UUID id = ids.next();
            tx.record(id, new ActivityFact.SignedOff(stationId, activityId, personId), clock.instant());
            put(tx.session(), activityId, personId, PlaceState.CANCELLED, id);
        });
    }

    private boolean keep(String what, Consumer<Tx> work) {
        try {
            return store.write(tx -> {
                work.accept(tx);
                return true;
            });
        } catch (StoreException e) {
            log.error("{} could not be stored", what, e);
            return false;
        }
    }

    private void arrive(Tx tx, Activity activity, long personId, Instant now) {
        UUID id = ids.next();
        tx.record(id, new ActivityFact.Attended(stationId, activity.id(), personId), now);
        put(tx.session(), activity.id(), personId, PlaceState.ATTENDED, id);
    }

    /** What the person does here is no news to the person. */
    private void put(
            StatelessSession session, UUID activityId, long personId, PlaceState state, @Nullable UUID pending) {
        ActivityPlace.Key key = new ActivityPlace.Key(activityId, personId);
        ActivityPlace next = new ActivityPlace(key, ActivityPlace.Word.of(state), pending, "");
        Activity activity = session.get(Activity.class, activityId);
        session.upsert(activity == null ? next : new ActivityPlace(key, next.word(), pending, next.news(activity)));
    }

    /** A badge was scanned: whoever has a place in what is on here has come to it. Tells what there is to tell. */
    public Gathering greet(long personId) {
        Instant now = clock.instant();
        List<Item> all = store.read(session -> mine(session, personId, now.minus(AFTERWARDS)));
        List<Item> arrived = all.stream().filter(item -> isArriving(item, now)).toList();
        if (!arrived.isEmpty()) {
            keep("That somebody came", tx -> arrived.forEach(item -> arrive(tx, item.activity(), personId, now)));
        }
        List<Item> others = all.stream().filter(item -> !arrived.contains(item)).toList();
        List<Item> news = others.stream()
                .filter(Item::isNews)
                .filter(item -> item.activity().terms().ends().isAfter(now) || isThanked(item))
                .toList();
        List<Item> soon = others.stream()
                .filter(item -> !news.contains(item) && ActivityWords.isSoon(item.activity(), now))
                .filter(item -> !item.activity().standing().cancelled()
                        && item.state()
                                .filter(state -> state == PlaceState.CONFIRMED || state == PlaceState.SIGNED)
                                .isPresent())
                .toList();
        return new Gathering(arrived, news, soon);
    }

    private static boolean isArriving(Item item, Instant now) {
        Activity activity = item.activity();
        return activity.terms().isOnAt(now)
                && !activity.standing().cancelled()
                && !activity.standing().quiet()
                && item.state()
                        .filter(state -> state == PlaceState.CONFIRMED || state == PlaceState.SIGNED)
                        .isPresent();
    }

    /** Takes note that somebody has seen how these stand. */
    void seen(List<Item> items) {
        List<Item> news = items.stream().filter(Item::isNews).toList();
        if (!news.isEmpty()) {
            keep("What somebody has seen", tx -> news.forEach(item -> see(tx.session(), item)));
        }
    }

    private static void see(StatelessSession session, Item item) {
        ActivityPlace shown = item.place().orElseThrow();
        ActivityPlace place = session.get(ActivityPlace.class, shown.key());
        if (place != null) {
            session.upsert(new ActivityPlace(place.key(), place.word(), place.pending(), shown.news(item.activity())));
        }
    }
}
