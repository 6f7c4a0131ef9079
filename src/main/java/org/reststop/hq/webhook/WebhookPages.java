package org.reststop.hq.webhook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Where the administrator makes webhooks, tries them, and sees what came of their deliveries. */
final class WebhookPages {
    private static final String PATH = "/webhooks";
    private static final List<Kind> CHOICES =
            Arrays.stream(Kind.values()).filter(kind -> kind != Kind.TEST).toList();

    private final WebhookOffice office;
    private final Hosts hosts;
    private final Pages pages;

    WebhookPages(WebhookOffice office, Hosts hosts, Pages pages) {
        this.office = office;
        this.hosts = hosts;
        this.pages = pages;
    }

    List<Route> routes(StaffDoor door) {
        return List.of(
                door.page(PATH, Right.MANAGE_INTERFACES, (request, visit) -> list(200, visit, HookDraft.blank(), "")),
                door.form(PATH, Right.MANAGE_INTERFACES, this::make),
                door.page(PATH + "/{id}", Right.MANAGE_INTERFACES, this::show),
                door.form(PATH + "/{id}/test", Right.MANAGE_INTERFACES, this::test),
                door.form(PATH + "/{id}/end", Right.MANAGE_INTERFACES, this::end),
                door.form(PATH + "/{id}/deliveries/{delivery}/again", Right.MANAGE_INTERFACES, this::again));
    }

    /** @param problem the key of what went wrong, or empty */
    private Reply list(int status, Visit visit, HookDraft draft, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("hooks", office.all());
        values.put("draft", draft);
        values.put("choices", CHOICES);
        values.put("problem", problem.isEmpty() ? "" : visit.frame().say(problem));
        return pages.show(status, visit.frame(), "webhooks", values);
    }

    private Reply make(Request request, Visit visit) {
        HookDraft draft = HookDraft.of(request);
        if (!draft.fits()) {
            return list(422, visit, draft, "webhooks.broken");
        }
        // An unknown host may be known tomorrow; one inside is refused for ever, and the administrator is still here.
        if (hosts.refusal(draft.host()).equals(Optional.of(Miss.PRIVATE_ADDRESS))) {
            return list(422, visit, draft, "webhooks.private");
        }
        Webhook made = office.create(draft);
        return pages.show(200, visit.frame(), "webhook-made", Map.of("hook", made, "secret", made.secret()));
    }

    private Reply show(Request request, Visit visit) {
        String done = request.query("done")
                .filter(word -> List.of("tested", "again", "ended").contains(word))
                .map(word -> visit.frame().say("webhooks." + word))
                .orElse("");
        return id(request, "id")
                .flatMap(office::find)
                .map(hook -> pages.show(
                        200,
                        visit.frame(),
                        "webhook",
                        Map.of("hook", hook, "deliveries", office.deliveries(hook.id()), "done", done)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply test(Request request, Visit visit) {
        return back(visit, id(request, "id").filter(office::test), "tested");
    }

    private Reply end(Request request, Visit visit) {
        return back(visit, id(request, "id").filter(office::end), "ended");
    }

    private Reply again(Request request, Visit visit) {
        Optional<UUID> hook = id(request, "id");
        Optional<UUID> delivery = id(request, "delivery");
        boolean is = hook.isPresent() && delivery.isPresent() && office.again(hook.get(), delivery.get());
        return back(visit, hook.filter(id -> is), "again");
    }

    private Reply back(Visit visit, Optional<UUID> hook, String done) {
        return hook.map(id -> Reply.seeOther(PATH + "/" + id + "?done=" + done))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private static Optional<UUID> id(Request request, String segment) {
        try {
            return Optional.of(UUID.fromString(request.segment(segment)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
