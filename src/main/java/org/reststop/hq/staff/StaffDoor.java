package org.reststop.hq.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.secret.Tokens;
import org.reststop.hq.web.Pages;
import org.reststop.hq.web.Viewer;

/**
 * The door that every staff page stands behind. Whoever is not signed in is sent to sign in and comes back to where
 * they wanted to go; whoever lacks a right is told so; a form that this HQ did not make for this session is refused.
 */
public final class StaffDoor {
    static final String COOKIE = "reststop_session";
    static final String FORM_TOKEN = "csrf";

    /** Marks what a page fetches by itself, so that a page left open does not keep its session alive. */
    static final String BY_ITSELF = "X-Reststop-Refresh";

    private final StaffSessions sessions;
    private final Pages pages;

    StaffDoor(StaffSessions sessions, Pages pages) {
        this.sessions = sessions;
        this.pages = pages;
    }

    /** Answers somebody who is signed in. */
    @FunctionalInterface
    public interface Page {
        Reply handle(Request request, Visit visit);
    }

    /** A page for everybody who is signed in. */
    public Route page(String path, Page page) {
        return Route.get(path, request -> withVisit(request, page));
    }

    /** A page for those with a right. */
    public Route page(String path, Right right, Page page) {
        return page(path, allowing(right, page));
    }

    /** A form of everybody who is signed in; handled only if it carries its session's token. */
    public Route form(String path, Page form) {
        return Route.post(path, request -> withVisit(request, ours(form)));
    }

    /** A form of those with a right; of whoever lacks it not a byte is read. */
    public Route form(String path, Right right, Page form) {
        return Route.post(path, request -> withVisit(request, allowing(right, ours(form))));
    }

    private Page ours(Page form) {
        return (request, visit) -> {
            Viewer viewer = visit.frame().viewer();
            boolean ours = viewer != null
                    && request.form(FORM_TOKEN)
                            .filter(token -> Tokens.same(token, viewer.csrf()))
                            .isPresent();
            return ours ? form.handle(request, visit) : pages.error(403, visit.frame());
        };
    }

    Optional<Visit> visit(Request request) {
        boolean byHand = request.header(BY_ITSELF).isEmpty();
        return request.cookie(COOKIE)
                .flatMap(token -> sessions.find(token, byHand))
                .map(open -> {
                    Staff staff = open.staff();
                    Viewer viewer = new Viewer(staff.name(), staff.role().textKey(), open.csrf());
                    return new Visit(staff, pages.frame(request).as(viewer));
                });
    }

    private Reply withVisit(Request request, Page page) {
        return visit(request).map(visit -> page.handle(request, visit)).orElseGet(() -> toSignIn(request));
    }

    private Page allowing(Right right, Page page) {
        return (request, visit) -> visit.may(right) ? page.handle(request, visit) : pages.error(403, visit.frame());
    }

    private static Reply toSignIn(Request request) {
        boolean first = "/".equals(request.path());
        String back = URLEncoder.encode(request.path(), StandardCharsets.UTF_8);
        return Reply.seeOther(first ? "/sign-in" : "/sign-in?to=" + back);
    }
}
