package org.reststop.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Admitted;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.Proof;
import org.reststop.hq.fleet.Proven;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.sync.ExchangeResponse.Trust;
import org.reststop.testing.TestClock;

/** A kiosk's secret changes, with a real identity file and a real HQ store, and either side fails at any step. */
@SuppressWarnings("NullAway.Init")
class SecretRotationTest {
    private final Path folder;
    private final IdentityFile file;
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T08:00:00Z"));
    private Store store;
    private Fleet hq;
    private Credentials kiosk;
    private String first;

    SecretRotationTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = new IdentityFile(folder.resolve("kiosk").resolve("identity"));
    }

    @BeforeEach
    void enrol() {
        startHq();
        store.write(tx -> {
            tx.session().insert(new Station("heping", "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
            return true;
        });
        String code = hq.createCode("heping").orElseThrow().code();
        Fleet.Enrolled.Done done = (Fleet.Enrolled.Done) hq.enrol(code, "大厅", "192.0.2.1");
        first = done.secret();
        Identity identity = new Identity(done.kiosk().id(), first, URI.create("http://127.0.0.1"), "heping");
        file.save(identity.with(new Rotation(clock.instant(), null, null)));
        restartKiosk();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void startHq() {
        store = HqStores.open(ReadyStores.hq(folder), Fleet.ENTITIES);
        SecureRandom random = new SecureRandom();
        hq = new Fleet(store, Clock.systemUTC(), new UuidV7(clock, random), random);
    }

    private void restartHq() {
        store.close();
        startHq();
    }

    /** As after a power cut: all that it knows is in its file. */
    private void restartKiosk() {
        kiosk = new Credentials(file.load().orElseThrow(), Optional.of(file), clock, new SecureRandom());
    }

    /** What HQ says to the kiosk's next exchange; empty if it refuses every secret that the kiosk has. */
    private Optional<Proven> send() {
        Optional<Admitted> admitted = hq.admit(kiosk.secret());
        while (admitted.isEmpty() && kiosk.tryAnother()) {
            admitted = hq.admit(kiosk.secret());
        }
        String proposal = kiosk.proposal();
        byte[] hash = proposal == null ? null : Base64.getUrlDecoder().decode(proposal);
        return admitted.map(known -> hq.prove(known, new Proof(new UUID(1, 1), hash, null)));
    }

    private void hear(Proven said) {
        kiosk.answered(new Trust(said.secretAccepted(), List.of()), Optional.empty());
    }

    private boolean exchange() {
        Optional<Proven> said = send();
        said.ifPresent(this::hear);
        return said.isPresent();
    }

    private String onDisk() {
        return file.load().orElseThrow().secret();
    }

    @Test
    void aSecretIsUsedForThirtyDays() {
        clock.advance(Credentials.LIFE.minusSeconds(1));
        assertThat(exchange()).isTrue();
        assertThat(onDisk()).isEqualTo(first);

        clock.advance(Duration.ofSeconds(1));
        assertThat(exchange()).isTrue();

        assertThat(onDisk()).isNotEqualTo(first).startsWith(first.substring(0, 37));
        assertThat(exchange()).isTrue();
        assertThat(hq.admit(first)).isEmpty();
    }

    @Test
    void theNextSecretIsOnDiskBeforeHqHearsOfIt() {
        kiosk.order();
        String proposal = kiosk.proposal();

        restartKiosk();

        assertThat(proposal).isNotNull().isEqualTo(kiosk.proposal());
        assertThat(onDisk()).isEqualTo(first);
    }

    @Test
    void anAnswerThatIsLostIsMadeUpForAlsoAfterAPowerCut() {
        kiosk.order();
        assertThat(send()).isPresent();
        assertThat(send()).isPresent();
        restartKiosk();
        assertThat(send()).isPresent();
        restartHq();

        assertThat(exchange()).isTrue();

        assertThat(onDisk()).isNotEqualTo(first);
    }

    @Test
    void aPowerCutBetweenAcceptanceAndFirstUseCutsNobodyOff() {
        kiosk.order();
        assertThat(exchange()).isTrue();
        restartKiosk();
        restartHq();

        assertThat(exchange()).isTrue();
        restartKiosk();
        assertThat(exchange()).isTrue();
        assertThat(hq.admit(first)).isEmpty();
    }

    @Test
    void anHqThatIsBackFromABackupIsToldTheNewSecretOnceMore() throws IOException {
        store.close();
        Path backup = Files.copy(folder.resolve("hq.mv.db"), folder.resolve("backup"));
        startHq();
        kiosk.order();
        exchange();
        exchange();
        String second = onDisk();
        assertThat(hq.admit(first)).isEmpty();

        store.close();
        Files.copy(backup, folder.resolve("hq.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        startHq();

        assertThat(exchange()).isTrue();
        assertThat(exchange()).isTrue();
        assertThat(onDisk()).isEqualTo(second);
        assertThat(hq.admit(first)).isEmpty();
        assertThat(hq.admit(second)).isPresent();
    }

    @Test
    void aKioskWhoseDiskCannotBeWrittenGoesOnWithTheSecretItHas() throws IOException {
        Path identity = folder.resolve("kiosk").resolve("identity");
        Files.createDirectories(identity.resolveSibling("identity.new").resolve("in the way"));
        kiosk.order();

        assertThat(kiosk.proposal()).isNull();
        assertThat(exchange()).isTrue();
        assertThat(onDisk()).isEqualTo(first);
    }

    @Test
    void aClockThatWasYearsAheadDoesNotKeepASecretForYears() {
        clock.advance(Duration.ofDays(3650));
        exchange();
        exchange();
        String second = onDisk();
        clock.advance(Duration.ofDays(-3650));

        exchange();

        assertThat(onDisk()).isNotEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverFailsAtWhateverStepTheKioskIsKnownToItsHq(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            if (random.nextInt(4) == 0) {
                kiosk.order();
            }
            Optional<Proven> said = send();
            assertThat(said).as("step " + step).isPresent();
            if (random.nextBoolean()) {
                hear(said.get());
            }
            if (random.nextInt(3) == 0) {
                restartKiosk();
            }
            if (random.nextInt(20) == 0) {
                restartHq();
            }
        }
        assertThat(exchange()).isTrue();
    }

    @Test
    void aFileOfTheFirstVersionIsReadAndItsSecretIsChangedSoon() throws IOException {
        Identity old = file.load().orElseThrow();
        Files.writeString(folder.resolve("kiosk").resolve("identity"), """
                {"kiosk":"%s","secret":"%s","hq":"http://127.0.0.1","stationId":"heping"}""".formatted(old.kiosk(), old.secret()));
        restartKiosk();
        assertThat(kiosk.pins()).isEmpty();

        assertThat(exchange()).isTrue();

        assertThat(onDisk()).isNotEqualTo(first);
    }
}
