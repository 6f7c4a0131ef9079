package org.reststop.hq.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IcsWriterTest {
    @Test
    void noLineIsLongerThan75OctetsAndNoneBeginsWithinACharacter() {
        String words = "派出所民警来讲三个真实案例，教您认出刷单、冒充客服和假快递赔付。😀 come along! ".repeat(12);
        byte[] bytes = new IcsWriter().text("DESCRIPTION", words).bytes();
        String whole = new String(bytes, UTF_8);

        for (String line : whole.split("\r\n")) {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        assertThat(whole).endsWith("\r\n");
        assertThat(whole.replace("\r\n ", "")).isEqualTo("DESCRIPTION:" + words + "\r\n");
    }

    @Test
    void whatSeparatesValuesIsEscapedInTexts() {
        byte[] bytes = new IcsWriter().text("SUMMARY", "面, 馅; 和\\水\n第二行").bytes();

        assertThat(new String(bytes, UTF_8)).isEqualTo("SUMMARY:面\\, 馅\\; 和\\\\水\\n第二行\r\n");
    }

    @Test
    void momentsAreInUtcToTheSecond() {
        byte[] bytes = new IcsWriter()
                .moment("DTSTART", Instant.parse("2026-11-26T11:00:00.123Z"))
                .bytes();

        assertThat(new String(bytes, UTF_8)).isEqualTo("DTSTART:20261126T110000Z\r\n");
    }
}
