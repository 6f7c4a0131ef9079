package org.reststop.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentTicketTest {
    private static final String PIN = pin(1);
    private static final EnrolmentTicket TICKET =
            new EnrolmentTicket(URI.create("https://hq.example.org:8443/base"), "7KQ4-M9XT-2HWB", List.of(PIN, pin(2)));

    private static String pin(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(EnrolmentTicket.parse(TICKET.text())).contains(TICKET);
        EnrolmentTicket plain = new EnrolmentTicket(URI.create("http://[fe80::1]:8080"), "ABCD", List.of());
        assertThat(EnrolmentTicket.parse(plain.text() + "\r\n")).contains(plain);
    }

    @Test
    void itsTextFitsTheDenseCharactersOfAQrCodeAndTheScannersBuffer() {
        EnrolmentTicket longest = new EnrolmentTicket(
                URI.create("https://" + "a".repeat(120) + ":65535/" + "b".repeat(60)),
                "A".repeat(64),
                List.of(PIN, PIN));

        assertThat(TICKET.text()).matches("RSE1:[0-9A-Z $%*+./:-]+").hasSizeLessThan(200);
        assertThat(longest.text()).hasSizeLessThanOrEqualTo(512);
    }

    @Test
    void noCharacterCanBeWrongOrMissing() {
        String text = TICKET.text();
        for (int i = 0; i < text.length(); i++) {
            String cut = text.substring(0, i) + text.substring(i + 1);
            String wrong = text.substring(0, i) + (text.charAt(i) == '7' ? '8' : '7') + text.substring(i + 1);
            assertThat(EnrolmentTicket.parse(cut)).as(cut).isEmpty();
            assertThat(EnrolmentTicket.parse(wrong)).as(wrong).isEmpty();
        }
    }

    @RepeatedTest(20)
    void whateverIsScannedIsATicketOrIsNot(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String text = "RSE1:" + org.reststop.domain.badge.Base45.encode(bytes);
            EnrolmentTicket.parse(text)
                    .ifPresent(ticket -> assertThat(ticket.text()).isEqualTo(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RSE1:", "RSE1:0", "RS1:ABC", "rse1:ABC", "RSE2:ABC", "https://hq.example.org"})
    void whatIsNoTicketIsNone(String text) {
        assertThat(EnrolmentTicket.parse(text)).isEmpty();
    }

    @Test
    void aTicketIsKnownAsOneEvenIfItIsDamaged() {
        assertThat(EnrolmentTicket.isMeant(TICKET.text().substring(0, 40))).isTrue();
        assertThat(EnrolmentTicket.isMeant("RS1:ABCD")).isFalse();
    }

    @Test
    void keysToPinNeedHttps() {
        URI plain = URI.create("http://hq.example.org");

        assertThatThrownBy(() -> new EnrolmentTicket(plain, "ABCD", List.of(PIN)))
                .isInstanceOf(IllegalArgumentException.class);
        for (String address : List.of(
                "ftp://hq",
                "https://",
                "https://hq/",
                "https://u@hq",
                "https://hq/a?b",
                "https://hq/a#b",
                "hq",
                "https:hq")) {
            assertThatThrownBy(() -> new EnrolmentTicket(URI.create(address), "ABCD", List.of()))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theCodeIsInNoLog() {
        assertThat(TICKET.toString()).doesNotContain("7KQ4").contains("hq.example.org");
    }
}
