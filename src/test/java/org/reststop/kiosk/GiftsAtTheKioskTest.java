package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.Role;
import org.reststop.kiosk.gift.Giving;
import org.reststop.sync.GiftFact;
import org.reststop.testing.OnFxThread;

/** Somebody is thanked, on real screens over a real store that no HQ is connected to. */
@ExtendWith(OnFxThread.class)
class GiftsAtTheKioskTest extends AtTheKiosk {
    @BeforeEach
    void thankCouriers() {
        Giving.put(store);
    }

    private void comes(int serial, long person, Role role) {
        visits.scanned(scan(badges.sign(new Badge(
                badges.key().keyId(),
                role,
                person,
                serial,
                Showroom.TODAY.minusDays(30),
                Showroom.TODAY.plusDays(30)))));
    }

    @Test
    void whoeverIsThankedReadsTheLetterAfterTheScanAndIsGivenANumberForThePack() {
        comes(1, 42, Role.COURIER);
        assertThat(text("#greeting-told")).contains("感谢信");
        tap("#greeting-continue");
        assertThat(words()).contains("冬日送暖，感谢有您", "社区的老人记得您的脚步声", "手套、护膝、暖宝宝一份");
        int before = nudges.get();
        tap("#gift-claim");

        assertThat(text("#gift-code")).matches("[0-9]{4}");
        assertThat(bodies()).filteredOn(GiftFact.class::isInstance).hasSize(1);
        assertThat(nudges.get()).isGreaterThan(before);
    }

    @Test
    void whoeverHasHadThePackIsNotOfferedItAgainButFindsHisNumberAtHome() {
        comes(1, 42, Role.COURIER);
        tap("#greeting-continue");
        tap("#gift-claim");
        String code = text("#gift-code");
        tap("#gift-on");
        tap("#home-leave");
        comes(1, 42, Role.COURIER);
        assertThat(scene.lookup("#greeting-told")).isNull();
        tap("#greeting-continue");
        tap("#home-gift");

        assertThat(text("#gift-code")).isEqualTo(code);
    }

    @Test
    void whoeverPutsItOffIsOfferedItAtTheNextScan() {
        comes(1, 42, Role.COURIER);
        tap("#greeting-continue");
        tap("#gift-later");
        tap("#home-leave");
        comes(1, 42, Role.COURIER);

        assertThat(text("#greeting-told")).contains("感谢信");
        assertThat(bodies()).noneMatch(GiftFact.class::isInstance);
    }

    @Test
    void whoeverIsNotEntitledSeesNothingOfIt() {
        comes(2, 77, Role.VOLUNTEER);
        tap("#greeting-continue");

        assertThat(scene.lookup("#home-gift")).isNull();
    }
}
