package org.reststop.command.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.command.text.Texts;
import org.reststop.config.KioskSettingsFile;
import org.reststop.domain.badge.BadgeCode;

/** What the doctor says of a scan. */
class ScannerWatchTest {
    private static final String BADGE =
            BadgeCode.PREFIX + "K0%NWV5*$/-.1U7 A:".repeat(8).substring(0, 123);

    private final StringWriter said = new StringWriter();

    @Test
    void everyByteIsShownAndTheWordsSayWhatItIs() throws InterruptedException {
        assertThat(watch("]Q1" + BADGE + "##\r\n")).isTrue();

        assertThat(said.toString())
                .contains("5D  51  31  52  53  31  3A", "]   Q   1   R   S   1   :", "23  23  0D  0A")
                .contains("134 bytes", "ended by CR LF", "symbology ]Q1", "“##”", "a whole badge of 127");
    }

    @Test
    void aForeignLayoutIsNamedWithTheSettingsForIt() throws InterruptedException {
        assertThat(watch("RS1ÖABC(`123")).isTrue();

        assertThat(said.toString())
                .contains("wedge.scanner-layout: us", "wedge.system-layout: de", "no end character", "cut off");
    }

    @Test
    void silenceEndsTheWaitWithAdvice() throws InterruptedException {
        assertThat(watch("")).isFalse();

        assertThat(said.toString()).contains("Nothing came", "→ Check the cable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void bothLanguagesHaveAWordForEverything(String language) {
        Texts texts = texts(language);
        for (String key : List.of("badge", "ticket", "damaged", "other")) {
            assertThat(texts.say("doctor.scan.kind." + key, 1, 2)).doesNotContain("doctor.scan");
        }
        for (String key : List.of("ascii", "utf-8", "gbk", "latin")) {
            assertThat(texts.say("doctor.scan.encoding." + key)).doesNotContain("doctor.scan");
        }
    }

    private boolean watch(String typed) throws InterruptedException {
        InputStream keys = new ByteArrayInputStream(typed.getBytes(UTF_8));
        Map<String, String> env = Map.of("RESTSTOP_HOME", "/nowhere", "RESTSTOP_KIOSK_SERIAL_DEVICE", "off");
        ScannerWatch watch =
                new ScannerWatch(texts("en"), KioskSettingsFile.loadUsual(env), new PrintWriter(said, true));
        return watch.watch(keys, Optional.empty(), Duration.ofSeconds(5));
    }

    private static Texts texts(String language) {
        return new Texts(Map.of("LANG", language));
    }
}
