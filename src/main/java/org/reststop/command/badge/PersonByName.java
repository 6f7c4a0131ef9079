package org.reststop.command.badge;

import java.util.List;
import java.util.stream.Collectors;
import org.reststop.command.hq.OperatorApi;
import org.reststop.command.hq.OperatorApi.Person;
import org.reststop.command.text.CommandFailure;
import org.reststop.command.text.Texts;

/** Finds somebody by the full name. */
record PersonByName(OperatorApi api, Texts texts) {
    /** @throws CommandFailure if nobody has the name, or several do */
    long idOf(String name) {
        List<Person> found = api.people().stream()
                .filter(person -> person.name().equals(name))
                .toList();
        return switch (found.size()) {
            case 1 -> found.getFirst().personId();
            case 0 -> throw new CommandFailure(texts.say("badge.nobody", name));
            default ->
                throw new CommandFailure(texts.say(
                        "badge.several",
                        name,
                        found.stream()
                                .map(person -> person.personId() + " " + person.company())
                                .collect(Collectors.joining(", "))));
        };
    }
}
