package org.reststop.hq.staff;

import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.reststop.domain.UuidV7;
import org.reststop.hq.http.ErrorPages;
import org.reststop.hq.http.Route;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/**
 * Staff, put together.
 *
 * @param accounts to make accounts with
 * @param door for the pages of other features to stand behind
 * @param errors the pages for what goes wrong
 * @param routes signing in and out, and everybody's own account
 */
public record StaffFeature(StaffAccounts accounts, StaffDoor door, ErrorPages errors, List<Route> routes) {
    /** What the store must know of. */
    public static final List<Class<?>> ENTITIES = List.of(Staff.class, StaffSession.class);

    /** @param random a SecureRandom, except in a test */
    public static StaffFeature open(Store store, InstantSource clock, UuidV7 ids, RandomGenerator random, Pages pages) {
        Passwords passwords = new Passwords(random);
        GuessGuard guard = new GuessGuard(clock);
        StaffSessions sessions = new StaffSessions(store, clock, random);
        StaffAccounts accounts = new StaffAccounts(store, ids, random, passwords);
        StaffDoor door = new StaffDoor(sessions, pages);
        SignIn signIn = new SignIn(store, passwords, guard, sessions);
        SignInPages signInPages = new SignInPages(signIn, sessions, door, pages, random);
        AccountPages accountPages = new AccountPages(accounts, sessions, guard, door, pages);
        List<Route> routes = Stream.of(signInPages.routes(), accountPages.routes())
                .flatMap(List::stream)
                .toList();
        return new StaffFeature(accounts, door, new StaffErrors(door, pages), routes);
    }
}
