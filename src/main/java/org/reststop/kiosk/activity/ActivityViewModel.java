package org.reststop.kiosk.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.domain.activity.Activity;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows somebody the activities, and takes wishes for places. JavaFX thread only. */
public final class ActivityViewModel {
    private static final Logger log = LoggerFactory.getLogger(ActivityViewModel.class);

    private final ActivityDesk desk;
    private final Optional<Visitor> visitor;
    private final Background background;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private boolean busy;

    /**
     * @param onLeave goes back to where the person came from
     * @param onFact a wish is stored, to be told to HQ at once
     */
    public record Ways(Runnable onLeave, Runnable onFact) {}

    /** What is seen. */
    sealed interface Page {
        /** The disk is being asked. */
        record Loading() implements Page {}

        /** The disk did not answer. */
        record Failed() implements Page {}

        /**
         * @param items the person's own first; perhaps none
         * @param minutes that count as the person's work as a volunteer, of late
         */
        record Listed(List<Item> items, int minutes) implements Page {}

        /**
         * One of them.
         *
         * @param asking whether the person is asked if the place is really to be given back
         * @param failed whether the disk did not keep what was done last
         */
        record One(Item item, boolean asking, boolean failed) implements Page {}

        /** It was there a moment ago. */
        record Gone() implements Page {}
    }

    /** @param visitor who has checked in; whoever has not may look */
    public ActivityViewModel(ActivityDesk desk, Optional<Visitor> visitor, Background background, Ways ways) {
        this.desk = desk;
        this.visitor = visitor;
        this.background = background;
        this.ways = ways;
    }

    /** Reads what there is. */
    public void begin() {
        begin(true);
    }

    private void begin(boolean asked) {
        background.run(
                () -> new Page.Listed(
                        listed(asked),
                        visitor.map(known -> desk.volunteered(known.personId())).orElse(0)),
                page::set,
                this::failed);
    }

    /** Reads what there is, and shows one of it. */
    void begin(UUID activityId) {
        list(true, items -> show(activityId, items));
    }

    /** HQ's changes have arrived: whatever is seen is seen anew. */
    void refresh() {
        if (busy) {
            return;
        }
        switch (page.get()) {
            case Page.Listed listed -> begin(false);
            case Page.One(Item item, boolean asking, boolean failed) ->
                list(false, items -> find(item.activity().id(), items)
                        .ifPresentOrElse(
                                found -> page.set(new Page.One(found, asking && isOpenToLeave(found), failed)),
                                () -> page.set(new Page.Gone())));
            case Page.Loading loading -> {}
            case Page.Failed failed -> begin(false);
            case Page.Gone gone -> {}
        }
    }

    private void list(boolean asked, Consumer<List<Item>> then) {
        background.run(() -> listed(asked), then, this::failed);
    }

    /** Another time that comes of itself may come to an empty room: it is seen once the person has asked. */
    private List<Item> listed(boolean asked) {
        List<Item> items = desk.list(visitor);
        desk.seen(items.stream().filter(item -> asked || !item.hasMoved()).toList());
        return items;
    }

    private void failed(Throwable e) {
        log.error("The activities could not be read", e);
        page.set(new Page.Failed());
    }

    private void show(UUID id, List<Item> items) {
        page.set(find(id, items)
                .<Page>map(item -> new Page.One(item, false, false))
                .orElseGet(Page.Gone::new));
    }

    private static Optional<Item> find(UUID id, List<Item> items) {
        return items.stream().filter(item -> item.activity().id().equals(id)).findFirst();
    }

    void open(Item item) {
        page.set(new Page.One(item, false, false));
    }

    /** Asks for a place, once. */
    void signUp() {
        if (page.get() instanceof Page.One one && isOpenToSign(one.item())) {
            Activity activity = one.item().activity();
            visitor.ifPresent(known -> keep(one.item(), () -> desk.signUp(activity, known.personId())));
        }
    }

    /** Asks whether the place is really to be given back. */
    void askToLeave() {
        if (page.get() instanceof Page.One(Item item, boolean asking, boolean failed) && isOpenToLeave(item)) {
            page.set(new Page.One(item, true, false));
        }
    }

    /** It is not. */
    void stay() {
        if (page.get() instanceof Page.One(Item item, boolean asking, boolean failed)) {
            page.set(new Page.One(item, false, false));
        }
    }

    /** Gives the place back, once. */
    void signOff() {
        if (page.get() instanceof Page.One(Item item, boolean asking, boolean failed) && asking) {
            UUID id = item.activity().id();
            visitor.ifPresent(known -> keep(item, () -> desk.signOff(id, known.personId())));
        }
    }

    private void keep(Item item, Supplier<Boolean> work) {
        if (busy) {
            return;
        }
        busy = true;
        background.run(
                work,
                kept -> {
                    busy = false;
                    if (kept) {
                        ways.onFact().run();
                        begin(item.activity().id());
                    } else {
                        page.set(new Page.One(item, false, true));
                    }
                },
                e -> {
                    busy = false;
                    log.error("What was done about an activity failed", e);
                    page.set(new Page.One(item, false, true));
                });
    }

    /** One page back; from the list, away. */
    void back() {
        switch (page.get()) {
            case Page.One(Item item, boolean asking, boolean failed) when asking -> stay();
            case Page.One one -> begin();
            case Page.Gone gone -> begin();
            default -> ways.onLeave().run();
        }
    }

    boolean isKnown() {
        return visitor.isPresent();
    }

    boolean isOpenToSign(Item item) {
        return isKnown() && item.isOpenToSign(desk.now());
    }

    boolean isOpenToLeave(Item item) {
        return isKnown() && item.isOpenToLeave(desk.now());
    }

    /** Where somebody without a badge signs up for it on a phone; empty if that cannot be. */
    Optional<String> phone(Item item) {
        return item.openToPhones(desk.now());
    }

    /** Whether it is on at this moment. */
    boolean isOn(Item item) {
        Instant now = desk.now();
        return item.activity().terms().isOnAt(now);
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
