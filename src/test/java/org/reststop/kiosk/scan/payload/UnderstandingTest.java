package org.reststop.kiosk.scan.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.config.KioskSettings.Keyboard;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.domain.badge.PhoneCode;
import org.reststop.sync.EnrolmentTicket;

class UnderstandingTest {
    private static final String BADGE =
            BadgeCode.PREFIX + "K0%NWV5*$/-.1Y7Z A:".repeat(8).substring(0, 123);
    private static final Charset GBK = Charset.forName("GBK");

    private final Understanding understanding = new Understanding("", "", Keyboard.AUTO, Keyboard.AUTO);

    @Test
    void aBadgeIsItsOwnText() {
        Reading reading = understanding.read(BADGE, false);

        assertThat(reading)
                .isEqualTo(
                        new Reading(BADGE, Reading.Kind.BADGE, "", "", Retyping.NONE, false, ByteText.Encoding.ASCII));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theLayoutThatABadgeWasTypedOnIsFoundOut(Layout system) {
        Retyping retyping = new Retyping(Layout.US, system);

        Reading reading = understanding.read(retyping.typed(BADGE), false);

        assertThat(reading.text()).isEqualTo(BADGE);
        assertThat(reading.kind()).isEqualTo(Reading.Kind.BADGE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"DE", "CH", "FR"})
    void aScannerOfAnotherCountryAtAUsMachineIsUnderstood(Layout scanner) {
        Retyping retyping = new Retyping(scanner, Layout.US);

        assertThat(understanding.read(retyping.typed(BADGE), false).text()).isEqualTo(BADGE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Keyboard.class,
            names = {"ES", "IT"})
    void aScannerWhoseBadgesLookLikeAGermanOnesIsUnderstoodOnceItsLayoutIsSet(Keyboard keyboard) {
        Understanding set = new Understanding("", "", keyboard, Keyboard.US);
        Retyping retyping = new Retyping(Layout.valueOf(keyboard.name()), Layout.US);

        assertThat(set.read(retyping.typed(BADGE), false).text()).isEqualTo(BADGE);
    }

    @Test
    void aTicketLosesWhatTheScannerPutBehindIt() {
        String ticket = new EnrolmentTicket(URI.create("https://hq.example.org"), "ABCD-1234", List.of()).text();

        Reading reading = understanding.read("]Q1" + ticket + "#END", false);

        assertThat(reading.text()).isEqualTo(ticket);
        assertThat(reading.kind()).isEqualTo(Reading.Kind.TICKET);
        assertThat(reading.before()).isEqualTo("]Q1");
        assertThat(reading.after()).isEqualTo("#END");
    }

    @Test
    void aPhonesCodeIsWholeAtItsOwnLength() {
        String code = BADGE.substring(0, PhoneCode.LENGTH);

        assertThat(understanding.read(code, false).kind()).isEqualTo(Reading.Kind.BADGE);
        assertThat(understanding
                        .read(new Retyping(Layout.US, Layout.DE).typed(code) + "#", false)
                        .text())
                .isEqualTo(code);
        assertThat(understanding
                        .read(BADGE.substring(0, PhoneCode.LENGTH + 9), false)
                        .kind())
                .isEqualTo(Reading.Kind.DAMAGED);
    }

    @Test
    void aDamagedBadgeIsSaidToBeDamaged() {
        assertThat(understanding.read(BADGE.substring(0, 80), false).kind()).isEqualTo(Reading.Kind.DAMAGED);
        assertThat(understanding.read(BADGE.replace('%', '!'), false).kind()).isEqualTo(Reading.Kind.DAMAGED);
    }

    @Test
    void fullWidthCharactersOfAnInputMethodAreMeantAsPlainOnes() {
        StringBuilder wide = new StringBuilder();
        BADGE.chars().forEach(c -> wide.append(c == ' ' ? '\u3000' : (char) (c + 0xfee0)));

        assertThat(understanding.read(wide.toString(), false).text()).isEqualTo(BADGE);
        assertThat(understanding.read("工号：０８", false).text()).isEqualTo("工号：０８");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张伟 美团 0815", "顺丰速运", "驿站A-3号"})
    void bytesAreUtf8OrGbkWhicheverTheyAre(String text) {
        assertThat(ByteText.of(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ByteText(text, ByteText.Encoding.UTF_8));
        assertThat(ByteText.of(text.getBytes(GBK))).isEqualTo(new ByteText(text, ByteText.Encoding.GBK));
        assertThat(understanding.read(text.getBytes(GBK)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Müller", "Café", "Ångström"})
    void latinLettersAreNotTakenForChinese(String text) {
        assertThat(ByteText.of(text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(new ByteText(text, ByteText.Encoding.LATIN));
        assertThat(understanding.read(text, false).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"65,A", "54725,张", "20255,伟", "47315,赣"})
    void aNumberWithAltIsAByteAGbkPairOrACodePoint(int number, String character) {
        assertThat(ByteText.ofAltCode(number)).isEqualTo(character);
    }

    @Test
    void aByteOrderMarkIsNoPartOfACode() {
        assertThat(ByteText.of("\uFEFF张".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("张");
    }
}
