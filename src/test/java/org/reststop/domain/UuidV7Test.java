package org.reststop.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    @Test
    void itCarriesVersionVariantAndTimeAsRfc9562Says() {
        Instant time = Instant.parse("2022-02-22T19:22:22Z");
        UUID id = new UuidV7(InstantSource.fixed(time), new Random(1)).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(time.toEpochMilli());
    }

    @Test
    void idsOfTheSameMillisecondDiffer() {
        UuidV7 ids = new UuidV7(InstantSource.fixed(Instant.EPOCH), new Random(1));
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(ids.next())).isTrue();
        }
    }
}
