package org.reststop.kiosk.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.domain.gift.GiftClaim;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows somebody the letters of thanks one after the other, and takes claims. JavaFX thread only. */
public final class GiftViewModel {
    private static final Logger log = LoggerFactory.getLogger(GiftViewModel.class);

    private final GiftDesk desk;
    private final Visitor visitor;
    private final List<Gift> gifts;
    private final Background background;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<Page> page;
    private int shown;
    private boolean busy;

    /**
     * @param onLeave goes on to where the person wants to go
     * @param onFact a claim is stored, to be told to HQ at once
     */
    public record Ways(Runnable onLeave, Runnable onFact) {}

    /** @param failed whether the disk did not keep the claim */
    record Page(Gift gift, boolean failed) {}

    /** @param gifts at least one */
    public GiftViewModel(GiftDesk desk, Visitor visitor, List<Gift> gifts, Background background, Ways ways) {
        this.desk = desk;
        this.visitor = visitor;
        this.gifts = new ArrayList<>(gifts);
        this.background = background;
        this.ways = ways;
        this.page = new ReadOnlyObjectWrapper<>(new Page(gifts.getFirst(), false));
    }

    /** Claims the pack that is shown, once. */
    void claim() {
        Gift gift = page.get().gift();
        if (busy || !gift.isWaiting()) {
            return;
        }
        busy = true;
        background.run(() -> desk.claim(gift.campaign().id(), visitor.personId()), claim -> claimed(gift, claim), e -> {
            busy = false;
            log.error("A claim of a gift pack could not be stored", e);
            page.set(new Page(gift, true));
        });
    }

    private void claimed(Gift gift, GiftClaim claim) {
        busy = false;
        ways.onFact().run();
        Gift taken = new Gift(gift.campaign(), Optional.of(claim));
        gifts.set(shown, taken);
        page.set(new Page(taken, false));
    }

    /** Whether the pack was claimed at this station, so that its number is of use. */
    boolean isHere(GiftClaim claim) {
        return desk.isHere(claim);
    }

    /** To the next letter, or away. */
    void goOn() {
        if (shown + 1 < gifts.size()) {
            shown++;
            page.set(new Page(gifts.get(shown), false));
        } else {
            ways.onLeave().run();
        }
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
