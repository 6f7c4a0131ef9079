package org.reststop.command.badge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reststop.command.hq.HqOptions;
import org.reststop.command.hq.OperatorApi;
import org.reststop.command.hq.OperatorApi.CardOrder;
import org.reststop.command.hq.OperatorApi.IssuedBadge;
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

    @Option(names = "--pdf", descriptionKey = "option.pdf")
    private boolean pdf;

    @Option(names = "--photo", paramLabel = "FILE", descriptionKey = "option.photo")
    private @Nullable Path photo;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    IssueBadge(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        OperatorApi api = hq.connect(around.http(), around.texts(), around.env());
        CardPdf cards = new CardPdf(api, around.texts());
        Optional<byte[]> picture = cards.photo(Optional.ofNullable(photo));
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
        if (pdf || photo != null) {
            Path card = out.resolve("badge-" + badge.serial() + ".pdf");
            int count = cards.write(CardOrder.card(badge.serial(), picture), card);
            spec.commandLine().getOut().println(around.texts().say("badge.printed", String.valueOf(count), card));
        }
        return 0;
    }

    private long personId(OperatorApi api) {
        return whose.id != null ? whose.id : new PersonByName(api, around.texts()).idOf(String.valueOf(whose.name));
    }
}
