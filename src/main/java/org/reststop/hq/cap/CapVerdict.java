package org.reststop.hq.cap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.notice.NoticeTargets;

/**
 * What the rules make of an alert.
 *
 * @param rule the first that fits; null if none does
 * @param infos those that the rule fits, the alert's order kept
 */
record CapVerdict(
        CapDeed deed, NoticeTargets targets, @Nullable CapRule rule, List<CapInfo> infos) {
    /** How long an alert counts whose sender sets no end. */
    private static final Duration USUAL = Duration.ofHours(24);

    CapVerdict {
        infos = List.copyOf(infos);
    }

    /**
     * Goes through the rules in their order. The first that fits says what is made of the alert; later ones that fit and
     * say the same add their stations. Infos that are over are as if they were not there.
     *
     * @param now what has ended by then is over
     */
    static CapVerdict of(CapAlert alert, List<CapRule> rules, Instant now) {
        List<CapInfo> live = alert.infos().stream()
                .filter(info -> end(info, alert.sent()).isAfter(now))
                .toList();
        CapRule first = null;
        NoticeTargets targets = NoticeTargets.ALL;
        Set<CapInfo> fitting = new LinkedHashSet<>();
        for (CapRule rule : rules) {
            List<CapInfo> infos = live.stream().filter(rule.fit()::fits).toList();
            if (infos.isEmpty() || first != null && rule.deed() != first.deed()) {
                continue;
            }
            NoticeTargets own = NoticeTargets.parse(rule.targets());
            targets = first == null ? own : targets.and(own);
            first = first == null ? rule : first;
            fitting.addAll(infos);
        }
        if (first == null) {
            return new CapVerdict(CapDeed.IGNORE, NoticeTargets.ALL, null, List.of());
        }
        List<CapInfo> ordered = new ArrayList<>(live);
        ordered.retainAll(fitting);
        return new CapVerdict(first.deed(), targets, first, ordered);
    }

    /** When the last of it ends. */
    Instant expires(Instant sent) {
        return infos.stream()
                .map(info -> end(info, sent))
                .max(Comparator.naturalOrder())
                .orElse(sent);
    }

    private static Instant end(CapInfo info, Instant sent) {
        Instant end = info.expires();
        return end == null ? sent.plus(USUAL) : end;
    }

    /** When the first of it begins to count; an info that does not say counts since the message was sent. */
    Instant effective(Instant sent) {
        return infos.stream()
                .map(info -> Objects.requireNonNullElse(info.effective(), sent))
                .min(Comparator.naturalOrder())
                .orElse(sent);
    }
}
