package org.reststop.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SF-0012345",
                "00128834",
                "{\"staff\":\"88213\",\"site\":\"021\"}",
                "https://card.example.com/r?id=88213",
                "工号：88213",
                "MT|2209187734|S",
                "6901234567893",
                "1200123456787"
            })
    void anyTextThatStandsForOnePersonMayBeAWorkCards(String text) {
        assertThat(WorkCard.fingerprint(text)).hasValueSatisfying(sha256 -> assertThat(WorkCard.isFingerprint(sha256))
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "123",
                "RS1:ABC",
                "wxp://f2f0a1b2c3",
                "134512345678901234",
                "281234567890123456",
                "6212345678901234567",
                "https://qr.alipay.com/fkx12345",
                "https://qr.95516.com/0001/12345",
                "HTTPS://U.WECHAT.COM/abc12345",
                "https://example.com/",
                "https://example.com/pay?x=1",
                "WIFI:T:WPA;S:Heping;P:12345678;;",
                "BEGIN:VCARD\nN:Li\nEND:VCARD",
                "tel:13800138000",
                "6901234567892",
                "9787302511625"
            })
    void whatChangesOrIsTheSameForEverybodyIsNoWorkCards(String text) {
        assertThat(WorkCard.fingerprint(text)).isEmpty();
    }

    @Test
    void aTextOfAnyLengthIsJudged() {
        assertThat(WorkCard.fingerprint("7".repeat(WorkCard.LONGEST))).isPresent();
        assertThat(WorkCard.fingerprint("7".repeat(WorkCard.LONGEST + 1))).isEmpty();
    }

    /** The example of FIPS 180-4 for one block. */
    @Test
    void theFingerprintIsTheSha256OfTheTextInUtf8() {
        assertThat(WorkCard.fingerprint("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
                .contains("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }
}
