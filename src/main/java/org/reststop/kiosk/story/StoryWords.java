package org.reststop.kiosk.story;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.StoryStep;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Names;
import org.reststop.kiosk.screen.Texts;

/** What became of a need, in plain words. */
record StoryWords(Texts texts, CategoryBook categories, ZoneId zone) {
    private static final Set<String> ACTS = Set.of(
            "accept",
            "assign",
            "work",
            "wait",
            "answer",
            "finish",
            "rate",
            "reopen",
            "decline",
            "refer",
            "merge",
            "unmerge",
            "add-words",
            "add-photo");

    String name(Story story) {
        return new Names(texts).name(categories, story.category());
    }

    Icon icon(Story story) {
        return Names.icon(categories, story.category());
    }

    /** How far it is, on whom it waits or to whom it went. */
    String state(Story story) {
        return story.told()
                .map(told -> {
                    String party = party(told);
                    String key = "story.state." + told.state().word();
                    return party.isEmpty() ? texts.get(key) : texts.get(key + ".party", party);
                })
                .orElse(texts.get("story.state.kept"));
    }

    /** By whom it is held up or where it went, by the last step that says so. */
    private static String party(Story.Told told) {
        if (told.state() != NeedState.WAITING && told.state() != NeedState.REFERRED) {
            return "";
        }
        return told.steps().reversed().stream()
                .filter(step -> step.state() == told.state())
                .map(StoryStep.Told::party)
                .filter(party -> party != null && !party.isBlank())
                .findFirst()
                .orElse("");
    }

    /** What is promised; what to do where nothing is. */
    String expected(Story story) {
        if (story.told().isEmpty()) {
            return texts.get("story.kept.hint");
        }
        return story.told()
                .flatMap(Story.Told::expected)
                .map(day -> texts.get("story.expected", texts.day(day)))
                .orElse("");
    }

    String raised(Story story) {
        return texts.get("story.raised");
    }

    String step(StoryStep.Told step) {
        String party = step.party();
        boolean known = ACTS.contains(step.act());
        String key = known
                ? "story.act." + step.act()
                : "story.state." + step.state().word();
        boolean tellsParty = step.act().equals("wait") || step.act().equals("refer");
        return party != null && !party.isBlank() && tellsParty ? texts.get(key + ".party", party) : texts.get(key);
    }

    String day(Instant at) {
        return texts.format("format.date", at.atZone(zone));
    }
}
