package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.Role;
import org.reststop.domain.counter.CounterPin;
import org.reststop.domain.counter.Pins;
import org.reststop.domain.gift.GiftCampaign;
import org.reststop.domain.person.Person;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.kiosk.checkin.BadgeRecognizer;
import org.reststop.kiosk.counter.PinDoor;
import org.reststop.kiosk.gift.GiftDesk;
import org.reststop.kiosk.gift.Giving;
import org.reststop.kiosk.gift.HandingDesk;
import org.reststop.kiosk.gift.HandingScreen;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Glass;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Ui;
import org.reststop.sync.GiftFact;
import org.reststop.testing.OnFxThread;

/** Staff give gift packs out at the kiosk, on real screens over a real store, with no network. */
@ExtendWith(OnFxThread.class)
class GiftsAtTheCounterTest extends AtTheKiosk {
    private static final long HE = 103;
    private static final String HERE = "xinghuali";

    private CounterWays counter;
    private GiftCampaign campaign;

    @BeforeEach
    void goBehindTheCounter() {
        campaign = Giving.put(store);
        store.write(tx -> {
            tx.session().insert(new Person(HE, "何*芸", Role.STAFF, "杏花里驿站"));
            tx.session().insert(new CounterPin(HE, Pins.quick("246810")));
            return 0;
        });
        Background inline = new Background(Runnable::run, Runnable::run);
        Ui ui = new Ui(texts, new Taps(clock), Glass.of(GLASS, 1080, 1920));
        GiftDesk desk = new GiftDesk(store, HERE, Showroom.ZONE, clock, ids);
        GiftWays gifts = new GiftWays(ui, navigator, inline, desk, nudges::incrementAndGet);
        var place = new HandingDesk.Place(HERE, Showroom.ZONE);
        var handing = new HandingDesk(store, place, desk, new BadgeRecognizer(Showroom.ZONE), clock);
        counter = new CounterWays(
                        ui, navigator, inline, new PinDoor(store, HERE, clock, () -> 0, ids), nudges::incrementAndGet)
                .with(gifts.task(handing));
        visits.with(counter);
        visits.scanned(scan(badge(1, HE, Role.STAFF)));
        tap("#greeting-continue");
        tap("#home-counter");
        "246810".chars().forEach(digit -> tap("#pin-" + (char) digit));
        tap("#desk-gifts");
    }

    private String badge(int serial, long person, Role role) {
        return badges.sign(new Badge(
                badges.key().keyId(), role, person, serial, Showroom.TODAY.minusDays(30), Showroom.TODAY.plusDays(30)));
    }

    private void shows(int serial, long person, Role role) {
        assertThat(counter.takes(badge(serial, person, role))).isTrue();
    }

    @Test
    void aPackIsGivenByTheBadgeOfWhoeverComesAndHqHearsOfIt() {
        assertThat(words()).contains("手套、护膝、暖宝宝一份", "本站已发 0 份");
        shows(2, 42, Role.COURIER);
        int before = nudges.get();
        tap("#gift-give-0");

        assertThat(text("#handing-said")).contains("已记下");
        assertThat(bodies())
                .filteredOn(GiftFact.class::isInstance)
                .containsExactly(new GiftFact.Claimed(HERE, campaign.id(), 42, HE));
        assertThat(nudges.get()).isGreaterThan(before);
        tap("#handing-back");
        assertThat(words()).contains("本站已发 1 份");
    }

    @Test
    void whatHqTookBackMeanwhileIsNotGivenAndStaffAreToldSo() {
        shows(2, 42, Role.COURIER);
        store.write(tx -> {
            tx.session().delete(campaign);
            return campaign;
        });
        tap("#gift-give-0");

        assertThat(text("#handing-said")).contains("撤下");
        assertThat(bodies()).noneMatch(GiftFact.class::isInstance);
    }

    @Test
    void whoeverHasHadOneIsNotGivenAnotherAndStaffReadWhenAndWhere() {
        shows(2, 42, Role.COURIER);
        tap("#gift-give-0");
        tap("#handing-back");
        shows(2, 42, Role.COURIER);

        assertThat(scene.lookup("#gift-give-0")).isNull();
        assertThat(text("#handing-said")).contains("不再发放");
        assertThat(words()).containsPattern("已在本站领取：.*，领取码 [0-9]{4}");
    }

    @Test
    void aPackThatWasHadAtAnotherStationIsNotGivenHere() {
        new GiftDesk(store, "heping", Showroom.ZONE, clock, ids).claim(campaign.id(), 42);
        shows(2, 42, Role.COURIER);

        assertThat(scene.lookup("#gift-give-0")).isNull();
        assertThat(words()).contains("已在别的驿站领取");
    }

    @Test
    void whoeverItIsNotForIsNotGivenAny() {
        shows(3, 77, Role.VOLUNTEER);

        assertThat(text("#handing-said")).contains("没有给这位的礼包");
        assertThat(scene.lookup("#gift-give-0")).isNull();
    }

    @Test
    void aScanThatIsNobodysBadgeIsToldAndTheDeskStaysOpen() {
        assertThat(counter.takes("6901234567892")).isTrue();

        assertThat(text("#handing-said")).contains("不是有效的证件");
        assertThat(navigator.current()).isInstanceOf(HandingScreen.class);
    }

    @Test
    void onceStaffHaveLeftNothingOfWhoeverCameIsLeftAndScansBeginVisitsAgain() {
        shows(2, 42, Role.COURIER);
        navigator.rest();

        assertThat(navigator.current()).isInstanceOf(AttractScreen.class);
        assertThat(counter.takes(badge(2, 42, Role.COURIER))).isFalse();
        assertThat(bodies()).noneMatch(GiftFact.class::isInstance);
    }
}
