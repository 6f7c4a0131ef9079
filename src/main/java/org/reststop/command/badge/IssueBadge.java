package org.reststop.command.badge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reststop.command.hq.HqOptions;
import org.reststop.command.hq.OperatorApi;
import org.reststop.command.hq.OperatorApi.IssuedBadge;
import org.reststop.command.hq.OperatorApi.Person;
import org.reststop.command.text.CommandFailure;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import org.reststop.kiosk.scan.BadgeImage;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has HQ sign a badge and writes it as a picture that can be printed. */
@Command(name = "issue")
@SuppressWarnings("NullAway.Init")
final class IssueBadge implements Callable<Integer> {
    private static final int MODULE_PIXELS = 8;

    /** Whose badge it will be. */
    static final class Whose {
        @Option(names = "--person", paramLabel = "ID", descriptionKey = "option.person", required = true)
        private @Nullable Long id;

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.name", required = true)
        private @Nullable String name;
    }

    @Mixin
    private HelpOption help;

    @Mixin
    private HqOptions hq;

    @ArgGroup(multiplicity = "1")
    private Whose whose;

    @Option(names = "--days", paramLabel = "N", descriptionKey = "option.days", defaultValue = "365")
    private int days;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out", defaultValue = ".")
    private Path out;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    IssueBadge(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        OperatorApi api = hq.connect(around.http(), around.texts(), around.env());
        IssuedBadge badge = api.issue(personId(api), days);
        Files.createDirectories(out);
        Path file = out.resolve("badge-" + badge.serial() + ".png");
        List<String> caption = List.of(
                badge.name(), around.texts().say("badge.until", badge.expires().toString()));
        Files.write(file, new BadgeImage(MODULE_PIXELS).png(badge.text(), caption));
        spec.commandLine()
                .getOut()
                .println(around.texts()
                        .say(
                                "badge.issued",
                                String.valueOf(badge.serial()),
                                badge.name(),
                                badge.expires().toString(),
                                file));
        return 0;
    }

    private long personId(OperatorApi api) {
        if (whose.id != null) {
            return whose.id;
        }
        List<Person> found = api.people().stream()
                .filter(person -> person.name().equals(whose.name))
                .toList();
        return switch (found.size()) {
            case 1 -> found.getFirst().personId();
            case 0 -> throw new CommandFailure(around.texts().say("badge.nobody", String.valueOf(whose.name)));
            default ->
                throw new CommandFailure(around.texts()
                        .say(
                                "badge.several",
                                String.valueOf(whose.name),
                                found.stream()
                                        .map(person -> person.personId() + " " + person.company())
                                        .collect(Collectors.joining(", "))));
        };
    }
}
