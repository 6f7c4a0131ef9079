package org.reststop.kiosk.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Role;
import org.reststop.domain.gift.GiftCampaign;
import org.reststop.domain.gift.GiftClaim;
import org.reststop.domain.gift.Gifts_;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.sync.Change;
import org.reststop.sync.GiftChange;
import org.reststop.sync.WireCodec;

@SuppressWarnings("NullAway.Init")
class GiftDeskTest {
    private final Visitor courier = Giving.visitor(7, Role.COURIER);
    private KioskStore store;
    private GiftDesk desk;
    private GiftCampaign campaign;

    @BeforeEach
    void open(@TempDir Path folder) {
        Clock clock = Clock.fixed(Giving.NOW, ZoneOffset.UTC);
        store = KioskStores.open(folder, clock, new UuidV7(clock, new Random(1)));
        desk = Giving.desk(store, "xinghuali");
        campaign = Giving.put(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void onlyWhoeverIsEntitledHasAGiftWaiting() {
        assertThat(desk.of(courier)).singleElement().matches(Gift::isWaiting);
        assertThat(desk.of(Giving.visitor(8, Role.VOLUNTEER))).isEmpty();
    }

    @Test
    void aPackIsClaimedOnceHoweverOftenItIsAskedFor() {
        String first = desk.claim(campaign.id(), 7).code();

        assertThat(desk.claim(campaign.id(), 7).code()).isEqualTo(first);
        assertThat(desk.of(courier)).noneMatch(Gift::isWaiting);
    }

    @Test
    void whoHandedItOutStaysKnownHereOnceHqHasToldAllStationsOfTheClaim() {
        UUID fact = UUID.randomUUID();
        GiftClaim.Key key = new GiftClaim.Key(campaign.id(), 7);
        store.write(tx -> {
            tx.session().insert(new GiftClaim(key, "xinghuali", Giving.NOW, fact, 103L));
            return fact;
        });
        hqTells(fact);
        assertThat(store.read(session -> session.get(GiftClaim.class, key)).handedBy())
                .isEqualTo(103);

        hqTells(UUID.randomUUID());
        assertThat(store.read(session -> session.get(GiftClaim.class, key)).handedBy())
                .isNull();
    }

    private void hqTells(UUID fact) {
        var told = new GiftChange.ClaimTold(campaign.id(), 7, "xinghuali", Giving.NOW, fact, null);
        store.inbox().apply(List.of(new Change(1, told.kind(), told.documentId(), new WireCodec().toBody(told))), 1);
    }

    @Test
    void aClaimThatIsKnownFromAnotherStationLeavesNothingToClaimHere() {
        Giving.desk(store, "heping").claim(campaign.id(), 7);

        assertThat(desk.of(courier)).singleElement().satisfies(gift -> {
            assertThat(gift.isWaiting()).isFalse();
            assertThat(desk.isHere(gift.claim().orElseThrow())).isFalse();
        });
    }

    private void takeBack() {
        store.write(tx -> {
            tx.session().delete(campaign);
            return campaign;
        });
    }

    @Test
    void whatWasTakenBackWhileTheLetterWasReadIsNotGivenAndThePersonIsToldSo() {
        AtomicInteger told = new AtomicInteger();
        List<Gift> gifts = desk.of(courier);
        var ways = new GiftViewModel.Ways(() -> {}, told::incrementAndGet);
        var model = new GiftViewModel(desk, courier, gifts, new Background(Runnable::run, Runnable::run), ways);
        takeBack();
        model.claim();

        assertThat(model.pageProperty().get().told()).isEqualTo(GiftViewModel.Told.GONE);
        assertThat(told).hasValue(0);
        assertThat(store.<List<GiftClaim>>read(session -> new Gifts_(session).findClaims(7)))
                .isEmpty();
    }

    @Test
    void aClaimIsToldToHqOnceItIsOnDisk() {
        AtomicInteger told = new AtomicInteger();
        List<Gift> gifts = desk.of(courier);
        var ways = new GiftViewModel.Ways(() -> {}, told::incrementAndGet);
        var model = new GiftViewModel(desk, courier, gifts, new Background(Runnable::run, Runnable::run), ways);
        model.claim();
        model.claim();

        assertThat(told).hasValue(1);
        assertThat(model.pageProperty().get().gift().isWaiting()).isFalse();
    }
}
