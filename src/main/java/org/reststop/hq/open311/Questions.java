package org.reststop.hq.open311;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.station.Station;
import org.reststop.hq.api.ApiProblem;
import org.reststop.hq.api.ApiTexts;
import org.reststop.hq.api.Call;
import org.reststop.hq.web.Language;

/** What is asked beside the description: where at the station, and how urgent it is. Neither has to be answered. */
final class Questions {
    static final String PLACE = "place";
    static final String URGENCY = "urgency";

    private static final List<String> URGENCIES = List.of("usual", "soon", "now");
    private static final int LONGEST = 400;
    private static final int MOST = 40;
    private static final int LONGEST_TOGETHER = 8_000;

    private final Function<String, List<String>> places;
    private final ApiTexts texts;

    /** @param places the compounds and gates of a station, in their order */
    Questions(Function<String, List<String>> places, ApiTexts texts) {
        this.places = places;
        this.texts = texts;
    }

    /** @param station of the places to choose from; without one, words are asked for */
    List<Attribute> of(Optional<Station> station, Language language) {
        List<Attribute.Value> where = station.map(Station::id).map(places).orElse(List.of()).stream()
                .map(place -> new Attribute.Value(place, place))
                .toList();
        List<Attribute.Value> urgencies = URGENCIES.stream()
                .map(word -> new Attribute.Value(word, texts.say(language, "urgency." + word)))
                .toList();
        return List.of(
                new Attribute(PLACE, 1, texts.say(language, "ask.place"), texts.say(language, "ask.place.hint"), where),
                new Attribute(
                        URGENCY,
                        2,
                        texts.say(language, "ask.urgency"),
                        texts.say(language, "ask.urgency.hint"),
                        urgencies));
    }

    /**
     * What a request answers, by the code of what was asked; what was not asked is kept too.
     *
     * @throws ApiProblem with 400 if a choice is none that there is, or there is too much
     */
    Map<String, String> answers(Call call, Station station) {
        Map<String, String> answers = new TreeMap<>();
        for (String field : call.values().keySet()) {
            if (field.startsWith("attribute[") && field.contains("]")) {
                String code = field.substring("attribute[".length(), field.indexOf(']'));
                String all = Stream.concat(
                                Stream.ofNullable(answers.get(code)),
                                call.values().getOrDefault(field, List.of()).stream())
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(", "));
                if (!all.isEmpty()) {
                    answers.put(code, all);
                }
            }
        }
        check(answers, station);
        return answers;
    }

    /** Answers as they are kept: a line each, with a tab behind the code. */
    static String kept(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(answer -> answer.getKey().replaceAll("\\s", " ") + "\t"
                        + answer.getValue().replaceAll("\\s", " "))
                .collect(Collectors.joining("\n"));
    }

    /** The place that was chosen; null if none of the station's was. */
    @Nullable
    String place(Map<String, String> answers, Station station) {
        String answer = answers.get(PLACE);
        return answer != null && places.apply(station.id()).contains(answer) ? answer : null;
    }

    private void check(Map<String, String> answers, Station station) {
        ApiProblem.Several wrong = new ApiProblem.Several();
        if (answers.size() > MOST) {
            wrong.add("attributes-many", MOST);
        }
        answers.forEach((code, answer) -> {
            if (answer.length() > LONGEST) {
                wrong.add("too-long", "attribute[" + code + "]", LONGEST);
            }
        });
        if (kept(answers).length() > LONGEST_TOGETHER) {
            wrong.add("attributes-long", LONGEST_TOGETHER);
        }
        choice(wrong, answers, URGENCY, URGENCIES);
        choice(wrong, answers, PLACE, places.apply(station.id()));
        wrong.throwIfAny();
    }

    private static void choice(
            ApiProblem.Several wrong, Map<String, String> answers, String code, List<String> choices) {
        String given = answers.get(code);
        if (given != null && !choices.isEmpty() && !choices.contains(given)) {
            wrong.add("attribute-choice", code, String.join(", ", choices));
        }
    }
}
