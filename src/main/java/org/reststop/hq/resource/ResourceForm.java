package org.reststop.hq.resource;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.http.Request;
import org.reststop.hq.ledger.Assignee;

/** A resource as it is typed. */
public record ResourceForm(
        String id,
        String partner,
        String kind,
        String title,
        String words,
        String audience,
        String hours,
        String station,
        List<String> categories,
        String capacity,
        String first,
        String last,
        boolean active) {
    /** An empty form of a new one. */
    static ResourceForm empty(UUID id) {
        return new ResourceForm(id.toString(), "", "ROOM", "", "", "", "", "", List.of(), "1", "", "", true);
    }

    /** What is in force. */
    static ResourceForm of(SharedResource held) {
        SharedResource.Text text = held.text();
        SharedResource.Terms terms = held.terms();
        return new ResourceForm(
                held.id().toString(),
                held.owner().id(),
                held.kind().name(),
                text.title(),
                text.words(),
                text.audience(),
                text.hours(),
                terms.stationId(),
                terms.categories(),
                Integer.toString(terms.capacity()),
                text(terms.first()),
                text(terms.last()),
                held.isActive());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** What somebody has typed. */
    static ResourceForm of(Request request) {
        return new ResourceForm(
                field(request, "id"),
                field(request, "partner"),
                field(request, "kind"),
                field(request, "title"),
                field(request, "words").replace("\r\n", "\n"),
                field(request, "audience"),
                field(request, "hours"),
                field(request, "station"),
                request.fields().getOrDefault("categories", List.of()).stream()
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList(),
                field(request, "capacity"),
                field(request, "first"),
                field(request, "last"),
                request.form("active").isPresent());
    }

    private static String field(Request request, String name) {
        return request.form(name).orElse("").replace("\0", "").strip();
    }

    /**
     * What it makes; empty if something is missing, too long or out of reach.
     *
     * @param partners those that there are
     */
    Optional<SharedResource> resource(List<Assignee> partners) {
        Optional<Assignee> owner =
                partners.stream().filter(each -> each.id().equals(partner)).findFirst();
        boolean fits = !title.isEmpty()
                && title.length() <= SharedResource.MAX_TITLE
                && words.length() <= SharedResource.MAX_WORDS
                && audience.length() <= SharedResource.MAX_SHORT
                && hours.length() <= SharedResource.MAX_SHORT
                && String.join(",", categories).length() <= 1000
                && capacity.matches("[1-9][0-9]{0,3}");
        if (!fits || owner.isEmpty()) {
            return Optional.empty();
        }
        try {
            var terms =
                    new SharedResource.Terms(station, categories, Integer.parseInt(capacity), day(first), day(last));
            return Optional.of(new SharedResource(
                    UUID.fromString(id),
                    new SharedResource.Owner(partner, owner.get().name()),
                    ResourceKind.valueOf(kind),
                    new SharedResource.Text(title, words, audience, hours),
                    terms,
                    active));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
