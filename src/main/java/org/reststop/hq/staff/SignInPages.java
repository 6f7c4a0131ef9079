package org.reststop.hq.staff;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.secret.Tokens;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.LocalPath;
import org.reststop.hq.web.Pages;

/** Signing in and out. */
final class SignInPages {
    /** Nobody has a session yet, so the form's token is compared with a cookie of its own. */
    private static final String FORM_COOKIE = "reststop_form";

    private final SignIn signIn;
    private final StaffSessions sessions;
    private final StaffDoor door;
    private final Pages pages;
    private final RandomGenerator random;

    SignInPages(SignIn signIn, StaffSessions sessions, StaffDoor door, Pages pages, RandomGenerator random) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.door = door;
        this.pages = pages;
        this.random = random;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/sign-in", this::ask),
                Route.post("/sign-in", this::take),
                door.form("/sign-out", this::end));
    }

    private Reply ask(Request request) {
        String to = LocalPath.orHome(request.query("to"));
        if (door.visit(request).isPresent()) {
            return Reply.seeOther(to);
        }
        return form(200, request, to, "", "");
    }

    private Reply take(Request request) {
        String to = LocalPath.orHome(request.form("to"));
        String login = request.form("login").orElse("");
        String password = request.form("password").orElse("");
        Frame frame = pages.frame(request);
        if (!comesFromOurForm(request)) {
            return form(422, request, to, login, frame.say("sign-in.form-too-old"));
        }
        return switch (signIn.attempt(login, password, request.client())) {
            case SignIn.Outcome.SignedIn(String token) ->
                Cookies.set(Reply.seeOther(to), request, StaffDoor.COOKIE, token);
            case SignIn.Outcome.Wrong() -> form(422, request, to, login, frame.say("sign-in.wrong"));
            case SignIn.Outcome.Wait(Duration time) -> {
                long seconds = time.toSeconds() + 1;
                yield form(429, request, to, login, frame.say("sign-in.wait", seconds))
                        .with("Retry-After", Long.toString(seconds));
            }
        };
    }

    private Reply end(Request request, Visit visit) {
        request.cookie(StaffDoor.COOKIE).ifPresent(sessions::end);
        return Cookies.clear(Reply.seeOther("/sign-in"), request, StaffDoor.COOKIE);
    }

    private static boolean comesFromOurForm(Request request) {
        return request.cookie(FORM_COOKIE)
                .flatMap(cookie -> request.form(StaffDoor.FORM_TOKEN).filter(token -> Tokens.same(token, cookie)))
                .isPresent();
    }

    private Reply form(int status, Request request, String to, String login, String problem) {
        String token =
                request.cookie(FORM_COOKIE).filter(kept -> kept.length() >= 40).orElseGet(() -> Tokens.draw(random));
        Reply page = pages.show(
                status,
                pages.frame(request),
                "sign-in",
                Map.of("to", to, "login", login, "problem", problem, "token", token));
        return Cookies.set(page, request, FORM_COOKIE, token);
    }
}
