package org.reststop.hq.staff;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.reststop.domain.UuidV7;
import org.reststop.store.Store;

/** Makes and changes accounts. Safe to call from any thread. */
public final class StaffAccounts {
    /** The shortest password that is taken, in characters. */
    public static final int MIN_PASSWORD = 10;

    /** The longest password that is taken, in characters. */
    public static final int MAX_PASSWORD = 128;

    static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    static final int MAX_NAME = 60;

    /** Without those that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Store store;
    private final UuidV7 ids;
    private final RandomGenerator random;
    private final Passwords passwords;

    StaffAccounts(Store store, UuidV7 ids, RandomGenerator random, Passwords passwords) {
        this.store = store;
        this.ids = ids;
        this.random = random;
        this.passwords = passwords;
    }

    /** What came of making an account or changing a password. */
    public enum Outcome {
        DONE,
        LOGIN_NOT_ALLOWED,
        LOGIN_TAKEN,
        NAME_NOT_ALLOWED,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_IS_LOGIN,
        OLD_PASSWORD_WRONG
    }

    /**
     * Makes an account.
     *
     * @param login 2 to 40 of a-z, 0-9, dot, hyphen and underscore
     * @param name 1 to 60 characters
     * @param password {@value #MIN_PASSWORD} to {@value #MAX_PASSWORD} characters
     */
    public Outcome create(String login, String name, StaffRole role, String password) {
        String normal = SignIn.normal(login);
        if (!LOGIN.matcher(normal).matches()) {
            return Outcome.LOGIN_NOT_ALLOWED;
        }
        if (name.isBlank() || name.strip().length() > MAX_NAME) {
            return Outcome.NAME_NOT_ALLOWED;
        }
        Outcome judged = judge(password, normal);
        if (judged != Outcome.DONE) {
            return judged;
        }
        Staff staff = new Staff(ids.next(), normal, name.strip(), role, passwords.hash(password));
        return store.write(tx -> {
            if (new StaffQueries_(tx.session()).findByLogin(normal).isPresent()) {
                return Outcome.LOGIN_TAKEN;
            }
            tx.session().insert(staff);
            return Outcome.DONE;
        });
    }

    /** Makes the account {@code admin} if there is no account at all, and returns its new random password. */
    public Optional<String> createFirst() {
        if (store.read(session -> new StaffQueries_(session).countAll()) > 0) {
            return Optional.empty();
        }
        String password = drawPassword();
        return create("admin", "管理员", StaffRole.ADMIN, password) == Outcome.DONE
                ? Optional.of(password)
                : Optional.empty();
    }

    /** A password that can be read out and typed: 16 characters in groups of four, 79 bits. */
    public String drawPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Everybody, in the order of their logins. */
    public List<Staff> all() {
        return store.read(session -> new StaffQueries_(session).findAll());
    }

    /** Changes somebody's own password and ends all of their sessions. */
    Outcome changePassword(Staff staff, String old, String next) {
        if (!passwords.matches(old, staff.passwordHash())) {
            return Outcome.OLD_PASSWORD_WRONG;
        }
        Outcome judged = judge(next, staff.login());
        if (judged == Outcome.DONE) {
            String hash = passwords.hash(next);
            store.write(tx -> {
                StaffQueries_ queries = new StaffQueries_(tx.session());
                queries.setPassword(staff.id(), hash);
                return queries.endSessionsOf(staff.id());
            });
        }
        return judged;
    }

    private static Outcome judge(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_PASSWORD) {
            return Outcome.PASSWORD_TOO_SHORT;
        }
        if (length > MAX_PASSWORD) {
            return Outcome.PASSWORD_TOO_LONG;
        }
        return password.equalsIgnoreCase(login) ? Outcome.PASSWORD_IS_LOGIN : Outcome.DONE;
    }
}
