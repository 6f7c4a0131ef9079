package org.reststop.hq.open311;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.api.ApiProblem;
import org.reststop.hq.api.Call;

/**
 * Which needs are asked for.
 *
 * @param ids only these, whatever else is asked; empty for all
 * @param raised between which times they were raised
 * @param changed between which times they last changed; empty if that does not matter
 * @param categories only these; empty for all
 * @param states only these; empty for all
 * @param page which of them
 */
record Search(
        List<UUID> ids,
        Span raised,
        Optional<Span> changed,
        List<String> categories,
        List<NeedState> states,
        Page page) {
    /** The most that one answer has, by the standard. */
    static final int MOST = 1_000;

    /** How deep pages may lead; what lies deeper is found by its dates. */
    static final int DEEPEST = 10_000;

    private static final int MOST_IDS = 400;

    /** The widest span of dates, by the standard. */
    private static final Duration WIDEST = Duration.ofDays(90);

    /** Both ends belong to it. */
    record Span(Instant from, Instant to) {}

    /**
     * Some of what was found.
     *
     * @param skipped how many are left out before
     * @param most how many are wanted, 1 to {@value #MOST}
     */
    record Page(int skipped, int most) {
        static Page of(Call call, ApiProblem.Several wrong) {
            int most = number(call, call.one("page_size").isPresent() ? "page_size" : "per_page", MOST, MOST, wrong);
            int page = number(call, "page", 1, DEEPEST, wrong);
            if ((long) page * most > DEEPEST) {
                wrong.add("too-deep", DEEPEST);
            }
            return new Page((page - 1) * most, most);
        }

        /** How many have to be looked at. */
        int all() {
            return skipped + most;
        }
    }

    /**
     * Reads what is asked for.
     *
     * @throws ApiProblem with 400 for each that cannot be read, or asks for too much
     */
    static Search of(Call call, ZoneId zone, InstantSource clock) {
        ApiProblem.Several wrong = new ApiProblem.Several();
        List<UUID> ids = ids(call, wrong);
        Optional<Instant> from = moment(call, "start_date", zone, wrong);
        Optional<Instant> to = moment(call, "end_date", zone, wrong);
        Optional<Instant> after = moment(call, "updated_after", zone, wrong);
        Optional<Instant> before = moment(call, "updated_before", zone, wrong);
        List<NeedState> states = states(call, wrong);
        Page page = Page.of(call, wrong);
        if (from.isPresent()
                && to.isPresent()
                && Duration.between(from.get(), to.get()).compareTo(WIDEST) > 0) {
            wrong.add("span", WIDEST.toDays());
        }
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            wrong.add("span-backwards");
        }
        wrong.throwIfAny();
        boolean byChange = after.isPresent() || before.isPresent();
        Instant now = clock.instant();
        Optional<Span> changed = byChange
                ? Optional.of(new Span(after.orElse(before.orElse(now).minus(WIDEST)), before.orElse(now)))
                : Optional.empty();
        return new Search(ids, raised(from, to, byChange, now), changed, call.list("service_code"), states, page);
    }

    /** One end leads to the other; without either it is the last ninety days, unless changes are asked for. */
    private static Span raised(Optional<Instant> from, Optional<Instant> to, boolean byChange, Instant now) {
        if (from.isPresent()) {
            return new Span(from.get(), to.orElse(from.get().plus(WIDEST)));
        }
        Instant end = to.orElse(now);
        return new Span(byChange && to.isEmpty() ? Instant.EPOCH : end.minus(WIDEST), end);
    }

    private static List<UUID> ids(Call call, ApiProblem.Several wrong) {
        List<String> texts = call.list("service_request_id");
        if (texts.size() > MOST_IDS) {
            wrong.add("ids-many", MOST_IDS);
        }
        List<UUID> ids = new ArrayList<>();
        for (String text : texts) {
            // What is no number of ours is one that we do not have: others mix ours with those of other servers.
            ids.add(uuid(text).orElse(new UUID(0, 0)));
        }
        return ids;
    }

    /** Reads a need's id; empty if it is none. */
    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<NeedState> states(Call call, ApiProblem.Several wrong) {
        List<String> wanted = call.list("status");
        if (wanted.stream().anyMatch(word -> !word.equals("open") && !word.equals("closed"))) {
            wrong.add("status");
        }
        return wanted.isEmpty()
                ? List.of()
                : Arrays.stream(NeedState.values())
                        .filter(state -> wanted.contains(States.of(state)))
                        .toList();
    }

    static Optional<Instant> moment(Call call, String field, ZoneId zone, ApiProblem.Several wrong) {
        Optional<String> text = call.one(field);
        Optional<Instant> read = text.flatMap(given -> Moments.parse(given, zone));
        if (text.isPresent() && read.isEmpty()) {
            wrong.add("date", field);
        }
        return read;
    }

    private static int number(Call call, String field, int usual, int most, ApiProblem.Several wrong) {
        Optional<String> text = call.one(field);
        if (text.isEmpty()) {
            return usual;
        }
        int value = text.get().matches("\\d{1,5}") ? Integer.parseInt(text.get()) : 0;
        if (value < 1 || value > most) {
            wrong.add("number", field, most);
            return usual;
        }
        return value;
    }
}
