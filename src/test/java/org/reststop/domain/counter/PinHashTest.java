package org.reststop.domain.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinHashTest {
    @Test
    void aHashKnowsItsPinAndNoOther() {
        PinHash hash = PinHash.ofText(PinHash.of("004217", new Random(5)).text());

        assertThat(hash.matches("004217")).isTrue();
        assertThat(hash.matches("004218")).isFalse();
    }

    @Test
    void thePinIsNotInItsHashAndTwoHashesOfOnePinDiffer() {
        Random random = new Random(5);
        String one = PinHash.of("004217", random, 10).text();

        assertThat(one).startsWith("$pbkdf2-sha512$i=").doesNotContain("004217");
        assertThat(PinHash.of("004217", random, 10).text()).isNotEqualTo(one);
    }

    /** As another program, Python's hashlib.pbkdf2_hmac, hashes it. */
    @Test
    void anotherProgramsHashIsUnderstood() {
        PinHash hash = PinHash.ofText(
                "$pbkdf2-sha512$i=1000$AAECAwQFBgcICQoLDA0ODw" + "$3moVC2iMTd+iEn9AZBkToP3Xp5ohGpBMKYEio4qOqfI");

        assertThat(hash.matches("246810")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$pbkdf2-sha512$i=0$", "$argon2id$v=19$m=1,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA"})
    void whatIsNoHashIsRefused(String text) {
        assertThatThrownBy(() -> PinHash.ofText(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPinIsSixDigits() {
        assertThat(PinHash.isPin("012345")).isTrue();
        assertThat(PinHash.isPin("12345")).isFalse();
        assertThat(PinHash.isPin("1234567")).isFalse();
        assertThat(PinHash.isPin("12345a")).isFalse();
        assertThat(PinHash.isPin("１２３４５６")).isFalse();
    }

    @Test
    void drawnPinsAreSixDigitsWhateverIsDrawn() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            assertThat(PinHash.isPin(PinHash.draw(random))).isTrue();
        }
    }
}
