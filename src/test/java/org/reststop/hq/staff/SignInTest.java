package org.reststop.hq.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.testing.TestClock;

@SuppressWarnings("NullAway.Init")
class SignInTest {
    private static final String PASSWORD = "a long password";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final SecureRandom random = new SecureRandom();
    private final Passwords passwords = new Passwords(random);

    @TempDir
    Path folder;

    private Store store;
    private StaffSessions sessions;
    private StaffAccounts accounts;
    private SignIn signIn;

    @BeforeEach
    void openStore() {
        store = HqStores.open(ReadyStores.hq(folder), StaffFeature.ENTITIES);
        sessions = new StaffSessions(store, clock, random);
        accounts = new StaffAccounts(store, new UuidV7(clock, random), random, passwords);
        signIn = new SignIn(store, passwords, new GuessGuard(clock), sessions);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void whoKnowsLoginAndPasswordComesIn() {
        accounts.create("wang", "王书记", StaffRole.SECRETARY, PASSWORD);
        StaffSessions.Open open = sessions.find(enter(" Wang "), true).orElseThrow();
        assertThat(open.staff().name()).isEqualTo("王书记");
        assertThat(open.staff().role()).isEqualTo(StaffRole.SECRETARY);
        assertThat(open.csrf()).hasSize(43);
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() {
        accounts.create("wang", "王书记", StaffRole.SECRETARY, PASSWORD);
        assertThat(signIn.attempt("wang", "not this one", "c")).isEqualTo(new SignIn.Outcome.Wrong());
        assertThat(signIn.attempt("nobody", PASSWORD, "c")).isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void afterManyWrongTriesEvenTheRightPasswordHasToWait() {
        accounts.create("wang", "王书记", StaffRole.SECRETARY, PASSWORD);
        for (int i = 0; i < 6; i++) {
            signIn.attempt("wang", "not this one", "c");
        }
        assertThat(signIn.attempt("wang", PASSWORD, "c")).isEqualTo(new SignIn.Outcome.Wait(Duration.ofSeconds(2)));
        clock.advance(Duration.ofSeconds(2));
        assertThat(signIn.attempt("wang", PASSWORD, "c")).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void aSessionEndsAnHourAfterItWasLastUsed() {
        accounts.create("wang", "王书记", StaffRole.SECRETARY, PASSWORD);
        String token = enter("wang");
        clock.advance(Duration.ofMinutes(59));
        assertThat(sessions.find(token, true)).isPresent();
        clock.advance(Duration.ofMinutes(59));
        assertThat(sessions.find(token, true)).isPresent();
        clock.advance(Duration.ofMinutes(61));
        assertThat(sessions.find(token, true)).isEmpty();
    }

    @Test
    void aPageThatRenewsItselfDoesNotKeepItsSessionAlive() {
        accounts.create("wang", "王书记", StaffRole.SECRETARY, PASSWORD);
        String token = enter("wang");
        for (int minutes = 0; minutes < 60; minutes += 10) {
            assertThat(sessions.find(token, false)).isPresent();
            clock.advance(Duration.ofMinutes(10));
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(sessions.find(token, false)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverMuchItIsUsed() {
        accounts.create("wang", "王书记", StaffRole.SECRETARY, PASSWORD);
        String token = enter("wang");
        for (int minutes = 0; minutes < 720; minutes += 30) {
            assertThat(sessions.find(token, true)).isPresent();
            clock.advance(Duration.ofMinutes(30));
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(sessions.find(token, true)).isEmpty();
    }

    @Test
    void anEndedSessionStaysEndedAndNoneIsFoundByAGuess() {
        accounts.create("wang", "王书记", StaffRole.SECRETARY, PASSWORD);
        String token = enter("wang");
        sessions.end(token);
        assertThat(sessions.find(token, true)).isEmpty();
        assertThat(sessions.find("", true)).isEmpty();
        assertThat(sessions.find("x".repeat(10_000), true)).isEmpty();
    }

    @Test
    void aChangedPasswordEndsAllSessionsAndOnlyTheNewOneOpens() {
        accounts.create("wang", "王书记", StaffRole.SECRETARY, PASSWORD);
        String token = enter("wang");
        Staff staff = sessions.find(token, true).orElseThrow().staff();
        assertThat(accounts.changePassword(staff, "not this one", "another password"))
                .isEqualTo(StaffAccounts.Outcome.OLD_PASSWORD_WRONG);
        assertThat(sessions.find(token, true)).isPresent();
        assertThat(accounts.changePassword(staff, PASSWORD, "another password")).isEqualTo(StaffAccounts.Outcome.DONE);
        assertThat(sessions.find(token, true)).isEmpty();
        assertThat(signIn.attempt("wang", PASSWORD, "c")).isEqualTo(new SignIn.Outcome.Wrong());
        assertThat(signIn.attempt("wang", "another password", "c")).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void theFirstAccountIsMadeOnceAndItsPasswordOpens() {
        String password = accounts.createFirst().orElseThrow();
        assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(accounts.createFirst()).isEmpty();
        assertThat(signIn.attempt("admin", password, "c")).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void anAccountThatMakesNoSenseIsRefusedWithTheReason() {
        assertThat(accounts.create("王", "王书记", StaffRole.SECRETARY, PASSWORD))
                .isEqualTo(StaffAccounts.Outcome.LOGIN_NOT_ALLOWED);
        assertThat(accounts.create("wang", " ", StaffRole.SECRETARY, PASSWORD))
                .isEqualTo(StaffAccounts.Outcome.NAME_NOT_ALLOWED);
        assertThat(accounts.create("wang", "王书记", StaffRole.SECRETARY, "short"))
                .isEqualTo(StaffAccounts.Outcome.PASSWORD_TOO_SHORT);
        assertThat(accounts.create("wang", "王书记", StaffRole.SECRETARY, "x".repeat(129)))
                .isEqualTo(StaffAccounts.Outcome.PASSWORD_TOO_LONG);
        assertThat(accounts.create("wang.xiaoming", "王书记", StaffRole.SECRETARY, "Wang.Xiaoming"))
                .isEqualTo(StaffAccounts.Outcome.PASSWORD_IS_LOGIN);
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void aLoginIsTakenOnce() {
        accounts.create("wang", "王书记", StaffRole.SECRETARY, PASSWORD);
        assertThat(accounts.create("WANG", "王干部", StaffRole.CADRE, PASSWORD))
                .isEqualTo(StaffAccounts.Outcome.LOGIN_TAKEN);
    }

    private String enter(String login) {
        return ((SignIn.Outcome.SignedIn) signIn.attempt(login, PASSWORD, "c")).token();
    }
}
