package org.reststop.kiosk.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** @param told what came of the last claim; {@link Told#NOTHING} if there was none, or it was kept */
    record Page(Gift gift, Told told) {}

    /** What somebody is told of a claim. */
    enum Told {
        NOTHING,
        /** The disk did not keep it. */
        FAILED,
        /** The campaign was taken back meanwhile. */
        GONE
    }

    /** @param gifts at least one */
    public GiftViewModel(GiftDesk desk, Visitor visitor, List<Gift> gifts, Background background, Ways ways) {
        this.desk = desk;
        this.visitor = visitor;
        this.gifts = new ArrayList<>(gifts);
        this.background = background;
        this.ways = ways;
        this.page = new ReadOnlyObjectWrapper<>(new Page(gifts.getFirst(), Told.NOTHING));
    }

    /** Claims the pack that is shown, once. */
    void claim() {
        Gift gift = page.get().gift();
        if (busy || !gift.isWaiting()) {
            return;
        }
        busy = true;
        background.run(() -> claim(gift), claim -> claimed(gift, claim), e -> {
            busy = false;
            log.error("A claim of a gift pack could not be stored", e);
            page.set(new Page(gift, Told.FAILED));
        });
    }

    /** Empty if the campaign was taken back. */
    private Optional<GiftClaim> claim(Gift gift) {
        UUID campaign = gift.campaign().id();
        return desk.isStillGiven(campaign) ? Optional.of(desk.claim(campaign, visitor.personId())) : Optional.empty();
    }

    private void claimed(Gift gift, Optional<GiftClaim> claim) {
        busy = false;
        if (claim.isEmpty()) {
            page.set(new Page(gift, Told.GONE));
            return;
        }
        ways.onFact().run();
        Gift taken = new Gift(gift.campaign(), claim);
        gifts.set(shown, taken);
        page.set(new Page(taken, Told.NOTHING));
    }

    /** Whether the pack was claimed at this station, so that its number is of use. */
    boolean isHere(GiftClaim claim) {
        return desk.isHere(claim);
    }

    /** To the next letter, or away. */
    void goOn() {
        if (shown + 1 < gifts.size()) {
            shown++;
            page.set(new Page(gifts.get(shown), Told.NOTHING));
        } else {
            ways.onLeave().run();
        }
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
