package org.reststop.hq.staff;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.web.Pages;

/** Everybody's own account: who they are here, and their password. */
final class AccountPages {
    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final GuessGuard guard;
    private final StaffDoor door;
    private final Pages pages;

    AccountPages(StaffAccounts accounts, StaffSessions sessions, GuessGuard guard, StaffDoor door, Pages pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.guard = guard;
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(door.page("/account", this::show), door.form("/account/password", this::changePassword));
    }

    private Reply show(Request request, Visit visit) {
        boolean changed = request.query("done").filter("password"::equals).isPresent();
        return page(200, visit, changed ? visit.frame().say("account.password-changed") : "", "");
    }

    private Reply changePassword(Request request, Visit visit) {
        String next = request.form("next").orElse("");
        if (!next.equals(request.form("again").orElse(""))) {
            return page(422, visit, "", visit.frame().say("account.problem.not-the-same"));
        }
        Staff staff = visit.staff();
        Optional<Duration> wait = guard.begin(staff.login(), request.client());
        if (wait.isPresent()) {
            long seconds = wait.get().toSeconds() + 1;
            return page(429, visit, "", visit.frame().say("sign-in.wait", seconds))
                    .with("Retry-After", Long.toString(seconds));
        }
        StaffAccounts.Outcome outcome =
                accounts.changePassword(staff, request.form("old").orElse(""), next);
        if (outcome != StaffAccounts.Outcome.OLD_PASSWORD_WRONG) {
            guard.succeeded(staff.login(), request.client());
        }
        if (outcome != StaffAccounts.Outcome.DONE) {
            return page(422, visit, "", visit.frame().say(textKey(outcome), StaffAccounts.MIN_PASSWORD));
        }
        return Cookies.set(Reply.seeOther("/account?done=password"), request, StaffDoor.COOKIE, sessions.begin(staff));
    }

    private Reply page(int status, Visit visit, String done, String problem) {
        return pages.show(
                status, visit.frame(), "account", Map.of("staff", visit.staff(), "done", done, "problem", problem));
    }

    static String textKey(StaffAccounts.Outcome outcome) {
        return "account.problem." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
