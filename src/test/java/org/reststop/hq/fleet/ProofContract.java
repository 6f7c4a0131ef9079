package org.reststop.hq.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.station.Station;
import org.reststop.store.Store;
import org.reststop.testing.TestClock;

/** What kiosks prove themselves with, on each database that HQ runs on; every exchange meets another node of HQ. */
@SuppressWarnings("NullAway.Init")
abstract class ProofContract {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final SecureRandom random = new SecureRandom();
    private UUID kiosk;
    private String secret;

    abstract Store store();

    private Fleet node() {
        return new Fleet(store(), clock, new UuidV7(clock, random), random);
    }

    @BeforeEach
    void enrol() {
        store().write(tx -> {
            tx.session().upsert(new Station("xinghuali", "杏花里驿站", "Xinghuali", ZoneId.of("Asia/Shanghai")));
            return true;
        });
        String code = node().createCode("xinghuali").orElseThrow().code();
        Fleet.Enrolled.Done done = (Fleet.Enrolled.Done) node().enrol(code, "大厅", "192.0.2.7");
        kiosk = done.kiosk().id();
        secret = done.secret();
    }

    /** A program that speaks for the kiosk, and what it has heard. */
    private final class Program {
        final UUID session = UUID.randomUUID();

        @Nullable
        UUID heard;

        Proven speaks() {
            Fleet hq = node();
            Proven proven = hq.prove(hq.admit(secret).orElseThrow(), new Proof(session, null, heard));
            if (!proven.copied()) {
                heard = proven.other().orElse(heard);
            }
            return proven;
        }

        /** HQ gets it and the program never hears the answer. */
        Proven speaksIntoTheVoid() {
            Fleet hq = node();
            return hq.prove(hq.admit(secret).orElseThrow(), new Proof(session, null, heard));
        }
    }

    private Proven proposes(String with, @Nullable String next) {
        Fleet hq = node();
        byte[] hash = next == null ? null : Secrets.hash(next);
        return hq.prove(hq.admit(with).orElseThrow(), new Proof(new UUID(1, 1), hash, null));
    }

    private boolean opens(String with) {
        return node().admit(with).isPresent();
    }

    private String next() {
        return new Secrets(random).drawSecret(kiosk);
    }

    @Test
    void aNewSecretCountsBesideTheOldUntilItIsFirstUsed() {
        String next = next();

        assertThat(opens(next)).isFalse();
        assertThat(proposes(secret, next).secretAccepted()).isTrue();
        assertThat(opens(secret)).isTrue();
        assertThat(opens(next)).isTrue();

        proposes(next, null);
        assertThat(opens(secret)).isFalse();
        assertThat(opens(next)).isTrue();
    }

    @Test
    void aProposalWhoseAnswerWasLostIsMadeAgain() {
        String next = next();
        proposes(secret, next);

        assertThat(proposes(secret, next).secretAccepted()).isTrue();
        proposes(next, null);
        assertThat(proposes(next, next).secretAccepted()).isTrue();
        assertThat(opens(next)).isTrue();
    }

    @Test
    void aLaterProposalTakesThePlaceOfAnEarlier() {
        String first = next();
        String second = next();
        proposes(secret, first);
        proposes(secret, second);

        assertThat(opens(first)).isFalse();
        assertThat(opens(second)).isTrue();
    }

    @Test
    void anOrderToRotateStandsUntilASecretIsProposed() {
        assertThat(proposes(secret, null).rotates()).isFalse();

        assertThat(node().orderRotation(kiosk)).isTrue();

        assertThat(proposes(secret, null).rotates()).isTrue();
        assertThat(proposes(secret, null).rotates()).isTrue();
        assertThat(proposes(secret, next()).rotates()).isFalse();
        assertThat(proposes(secret, null).rotates()).isFalse();
        assertThat(node().orderRotation(UUID.randomUUID())).isFalse();
    }

    @Test
    void aKioskOfTheFirstVersionProvesItselfByItsSecretAlone() {
        Fleet hq = node();

        Proven proven = hq.prove(hq.admit(secret).orElseThrow(), null);

        assertThat(proven.copied()).isFalse();
        assertThat(proven.other()).isEmpty();
    }

    @Test
    void oneMachineMayBeRestartedAsOftenAsItLikes() {
        for (int i = 0; i < 30; i++) {
            Program program = new Program();
            assertThat(program.speaks().copied()).isFalse();
            assertThat(program.speaks().copied()).isFalse();
            assertThat(program.speaksIntoTheVoid().copied()).isFalse();
        }
    }

    @Test
    void packetsOfADeadProgramThatArriveLateAndAgainRaiseNoAlarm() {
        Program dead = new Program();
        dead.speaks();
        Program alive = new Program();
        for (int i = 0; i < 20; i++) {
            assertThat(alive.speaks().copied()).isFalse();
            assertThat(dead.speaksIntoTheVoid().copied()).isFalse();
        }
        assertThat(alive.speaks().copied()).isFalse();
    }

    @Test
    void aProgramWhoseFirstPacketArrivesAfterItsSuccessorsRaisesNoAlarm() {
        Program dead = new Program();
        Program alive = new Program();
        alive.speaks();
        dead.speaksIntoTheVoid();
        for (int i = 0; i < 5; i++) {
            assertThat(alive.speaks().copied()).isFalse();
            dead.speaksIntoTheVoid();
        }
    }

    @Test
    void twoMachinesThatSpeakInTurnAreFoundOutAndBothAreHeldOff() {
        Program one = new Program();
        Program two = new Program();
        one.speaks();
        two.speaks();
        one.speaks();
        two.speaks();

        assertThat(one.speaks().copied()).isTrue();
        assertThat(two.speaks().copied()).isTrue();
        assertThat(node().admit(secret).orElseThrow().copied()).isTrue();
        assertThat(node().sights())
                .filteredOn(sight -> sight.kiosk().id().equals(kiosk))
                .singleElement()
                .extracting(KioskSight::state)
                .isEqualTo(KioskState.COPIED);
    }

    @Test
    void manyMachinesFromOneImageAreFoundOut() {
        Program[] all = {new Program(), new Program(), new Program(), new Program(), new Program()};
        for (int round = 0; round < 3; round++) {
            for (Program one : all) {
                one.speaks();
            }
        }

        assertThat(node().admit(secret).orElseThrow().copied()).isTrue();
    }

    @Test
    void aCopyThatIsRestartedAllTheTimeIsFoundOut() {
        Program steady = new Program();
        boolean found = false;
        for (int i = 0; i < 6 && !found; i++) {
            Program restarted = new Program();
            restarted.speaks();
            found = steady.speaks().copied()
                    || restarted.speaks().copied()
                    || steady.speaks().copied();
        }

        assertThat(found).isTrue();
    }

    @Test
    void whenOneMachineIsLeftItGoesOnAndIsNotHeldOffAgain() {
        Program one = new Program();
        Program two = new Program();
        for (int i = 0; i < 3; i++) {
            one.speaks();
            two.speaks();
        }
        assertThat(node().oneMachineAgain(kiosk)).isTrue();

        for (int i = 0; i < 5; i++) {
            assertThat(one.speaks().copied()).isFalse();
        }
        Program restarted = new Program();
        assertThat(restarted.speaks().copied()).isFalse();
        assertThat(restarted.speaks().copied()).isFalse();
        assertThat(node().oneMachineAgain(kiosk)).isFalse();
    }

    @Test
    void ifTwoAreLeftAfterAllTheyAreFoundOutAgain() {
        Program one = new Program();
        Program two = new Program();
        for (int i = 0; i < 3; i++) {
            one.speaks();
            two.speaks();
        }
        node().oneMachineAgain(kiosk);
        for (int i = 0; i < 3; i++) {
            one.speaks();
            two.speaks();
        }

        assertThat(node().admit(secret).orElseThrow().copied()).isTrue();
    }
}
