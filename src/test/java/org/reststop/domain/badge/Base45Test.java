package org.reststop.domain.badge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Base45Test {
    @Test
    void theExamplesOfRfc9285Hold() {
        assertThat(Base45.encode("AB".getBytes(US_ASCII))).isEqualTo("BB8");
        assertThat(Base45.encode("Hello!!".getBytes(US_ASCII))).isEqualTo("%69 VD92EX0");
        assertThat(Base45.encode("base-45".getBytes(US_ASCII))).isEqualTo("UJCLQE7W581");
        assertThat(Base45.decode("QED8WEX0")).isEqualTo("ietf!".getBytes(US_ASCII));
    }

    @Test
    void whateverIsEncodedIsDecoded() {
        long seed = new Random().nextLong();
        System.out.println("whateverIsEncodedIsDecoded seed " + seed);
        Random random = new Random(seed);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base45.decode(Base45.encode(bytes))).as("seed %d", seed).isEqualTo(bytes);
        }
    }

    @Test
    void valuesThatNoBytesHaveAreRefused() {
        assertThat(Base45.decode("GGW")).isNull();
        assertThat(Base45.decode(":::")).isNull();
        assertThat(Base45.decode("::")).isNull();
        assertThat(Base45.decode("A")).isNull();
        assertThat(Base45.decode("ab8")).isNull();
    }
}
