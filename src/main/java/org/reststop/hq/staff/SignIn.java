package org.reststop.hq.staff;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.reststop.store.Store;

/** Lets people in who know a login and its password. */
final class SignIn {
    private static final int MAX_LOGIN = 40;

    private final Store store;
    private final Passwords passwords;
    private final GuessGuard guard;
    private final StaffSessions sessions;

    SignIn(Store store, Passwords passwords, GuessGuard guard, StaffSessions sessions) {
        this.store = store;
        this.passwords = passwords;
        this.guard = guard;
        this.sessions = sessions;
    }

    /** What came of a try. */
    sealed interface Outcome {
        /** @param token for the cookie, and nowhere else */
        record SignedIn(String token) implements Outcome {}

        /** No such login, or not its password; which of the two is not told. */
        record Wrong() implements Outcome {}

        /** Too many tries; this one was not even looked at. */
        record Wait(Duration time) implements Outcome {}
    }

    /** @param client the address of whoever tries */
    Outcome attempt(String typedLogin, String password, String client) {
        String login = normal(typedLogin);
        Optional<Duration> wait = guard.begin(login, client);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        Optional<Staff> staff = store.read(session -> new StaffQueries_(session).findByLogin(login));
        String hash = staff.map(Staff::passwordHash).orElseGet(passwords::nobodys);
        if (!passwords.matches(password, hash) || staff.isEmpty()) {
            return new Outcome.Wrong();
        }
        guard.succeeded(login, client);
        return new Outcome.SignedIn(sessions.begin(staff.get()));
    }

    /** A login as it is stored. */
    static String normal(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        return login.length() <= MAX_LOGIN ? login : login.substring(0, MAX_LOGIN);
    }
}
