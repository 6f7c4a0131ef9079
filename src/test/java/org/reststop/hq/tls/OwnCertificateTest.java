package org.reststop.hq.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.testing.TestClock;

class OwnCertificateTest {
    private static final Set<String> NAMES = Set.of("hq.example.org", "192.0.2.7", "localhost");

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final Path file;

    OwnCertificateTest(@TempDir Path folder) {
        file = folder.resolve("tls").resolve("own-keys.p12");
    }

    private OwnCertificate open(Set<String> names) {
        return OwnCertificate.open(file, names, clock, new SecureRandom());
    }

    private ServerKey onDisk() {
        return new KeyStoreFile(file).load().getFirst();
    }

    @Test
    void itIsMadeOnceAndOnlyItsUserMayReadIt() throws IOException {
        List<String> made = open(NAMES).pins();

        assertThat(made).hasSize(2).doesNotHaveDuplicates();
        assertThat(open(NAMES).pins()).isEqualTo(made);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void itHasTheNamesAndAddressesAndYearsToRun() throws Exception {
        open(NAMES);

        assertThat(Objects.requireNonNull(onDisk().certificate().getSubjectAlternativeNames()))
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(onDisk().certificate().getNotAfter().toInstant())
                .isAfter(clock.instant().plus(Duration.ofDays(3600)));
    }

    @Test
    void anotherNameMakesAnotherCertificateOfTheSameKeys() throws Exception {
        List<String> before = open(NAMES).pins();

        List<String> after = open(Set.of("other.example.org")).pins();

        assertThat(after).isEqualTo(before);
        assertThat(Objects.requireNonNull(onDisk().certificate().getSubjectAlternativeNames()))
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactly("other.example.org");
    }

    @Test
    void aCertificateNearItsEndIsMadeAnewOfTheSameKey() {
        List<String> before = open(NAMES).pins();
        clock.advance(Duration.ofDays(3620));

        assertThat(open(NAMES).pins()).isEqualTo(before);
        assertThat(onDisk().certificate().getNotAfter().toInstant())
                .isAfter(clock.instant().plus(Duration.ofDays(3600)));
    }

    @Test
    void theNextKeyBecomesTheCurrentAndThatLastsOverARestart() {
        OwnCertificate own = open(NAMES);
        String next = own.pins().getLast();
        clock.advance(Duration.ofDays(10).plusMillis(700));

        own.rotate();

        assertThat(own.pins().getFirst()).isEqualTo(next);
        assertThat(own.pins()).hasSize(2).doesNotHaveDuplicates();
        assertThat(own.nextKnownSince())
                .isBetween(clock.instant(), clock.instant().plusSeconds(1));
        assertThat(open(NAMES).pins()).isEqualTo(own.pins());
    }

    @Test
    void aDamagedFileIsNamedAndNeverReplaced() throws IOException {
        open(NAMES);
        Files.writeString(file, "damaged");

        assertThatThrownBy(() -> open(NAMES)).isInstanceOfSatisfying(TlsException.class, e -> assertThat(e.file())
                .isEqualTo(file.toString()));
        assertThat(file).hasContent("damaged");
    }
}
