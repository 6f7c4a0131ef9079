package org.reststop.kiosk.gift;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.domain.gift.GiftClaim;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets staff give gift packs to whoever shows a badge. JavaFX thread only. */
public final class HandingViewModel {
    private static final Logger log = LoggerFactory.getLogger(HandingViewModel.class);

    private final HandingDesk desk;
    private final long clerkId;
    private final Background background;
    private final GiftViewModel.Ways ways;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Waiting(List.of(), Said.LOADING));
    private boolean busy;

    /** What is said below the title. */
    enum Said {
        LOADING,
        /** The disk does not answer. */
        FAILED,
        NOTHING,
        /** What was scanned is nobody's badge, or counts no longer. */
        UNKNOWN,
        GIVEN,
        /** The campaign was taken back meanwhile. */
        GONE,
        NOT_GIVEN
    }

    /** What is seen. */
    sealed interface Page {
        Said said();
    }

    /** For a badge. */
    record Waiting(List<Handed> today, Said said) implements Page {}

    record Due(Recipient recipient, Said said) implements Page {}

    /**
     * @param clerkId the id of whoever of the staff serves
     * @param ways where it leads to from the first page, and how HQ hears of a pack
     */
    public HandingViewModel(HandingDesk desk, long clerkId, Background background, GiftViewModel.Ways ways) {
        this.desk = desk;
        this.clerkId = clerkId;
        this.background = background;
        this.ways = ways;
    }

    /** Waits for a badge. */
    public void begin() {
        run(() -> new Waiting(desk.today(), Said.NOTHING), Said.FAILED);
    }

    /** Takes a scan as the badge of whoever a pack is for; whoever was looked at before is gone. */
    public void scanned(String text) {
        run(
                () -> desk.recognize(text)
                        .map(found -> (Page) new Due(found, Said.NOTHING))
                        .orElseGet(() -> new Waiting(desk.today(), Said.UNKNOWN)),
                Said.FAILED);
    }

    /** Gives a pack, once; not while another is being given. */
    void give(Gift gift) {
        if (page.get() instanceof Due(Recipient recipient, Said said) && gift.isWaiting()) {
            run(
                    () -> {
                        if (!desk.isStillGiven(gift.campaign().id())) {
                            return new Due(desk.again(recipient.visitor()), Said.GONE);
                        }
                        Recipient after = desk.give(gift.campaign().id(), recipient.visitor(), clerkId);
                        return new Due(after, Said.GIVEN);
                    },
                    Said.NOT_GIVEN);
        }
    }

    private void run(Supplier<Page> work, Said failure) {
        if (busy) {
            return;
        }
        busy = true;
        Page before = page.get();
        background.run(
                work,
                after -> {
                    busy = false;
                    page.set(after);
                    if (after.said() == Said.GIVEN) {
                        ways.onFact().run();
                    }
                },
                e -> {
                    busy = false;
                    log.error("The gift packs at the counter failed", e);
                    page.set(
                            before instanceof Due(Recipient recipient, Said said)
                                    ? new Due(recipient, failure)
                                    : new Waiting(List.of(), failure));
                });
    }

    /** To the next person; from the first page, away. */
    void back() {
        if (page.get() instanceof Due) {
            begin();
        } else {
            ways.onLeave().run();
        }
    }

    /** Whoever served has gone, and with her whom she looked at. */
    public void leave() {
        page.set(new Waiting(List.of(), Said.LOADING));
    }

    boolean isHere(GiftClaim claim) {
        return desk.isHere(claim);
    }

    ZoneId zone() {
        return desk.zone();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
