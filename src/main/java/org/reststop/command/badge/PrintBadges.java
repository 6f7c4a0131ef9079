package org.reststop.command.badge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reststop.command.hq.HqOptions;
import org.reststop.command.hq.OperatorApi;
import org.reststop.command.hq.OperatorApi.CardOrder;
import org.reststop.command.text.CommandFailure;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints badges that HQ has issued and that count, as a PDF of cards or of sheets with ten cards each. */
@Command(name = "print")
@SuppressWarnings("NullAway.Init")
final class PrintBadges implements Callable<Integer> {
    /** Which badges. */
    static final class Which {
        @Option(names = "--person", paramLabel = "ID", descriptionKey = "option.print-person", arity = "1..*")
        private List<Long> people = List.of();

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.name")
        private @Nullable String name;

        @Option(names = "--serial", paramLabel = "N", descriptionKey = "option.print-serial", arity = "1..*")
        private List<Long> serials = List.of();

        @Option(names = "--all", descriptionKey = "option.print-all")
        private boolean all;
    }

    /** How they are laid out. */
    static final class Layout {
        @Option(names = "--sheet", descriptionKey = "option.sheet")
        private boolean sheet;

        @Option(names = "--card", descriptionKey = "option.card")
        private boolean card;
    }

    @Mixin
    private HelpOption help;

    @Mixin
    private HqOptions hq;

    @ArgGroup(multiplicity = "1")
    private Which which;

    @ArgGroup
    private @Nullable Layout layout;

    @Option(names = "--station", paramLabel = "ID", descriptionKey = "option.print-station", defaultValue = "")
    private String station;

    @Option(names = "--photo", paramLabel = "FILE", descriptionKey = "option.photo")
    private @Nullable Path photo;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.print-out", required = true)
    private Path out;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    PrintBadges(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (photo != null && (which.all || which.people.size() + which.serials.size() > 1)) {
            throw new CommandFailure(around.texts().say("badge.photo-one"));
        }
        OperatorApi api = hq.connect(around.http(), around.texts(), around.env());
        List<Long> people =
                which.name == null ? which.people : List.of(new PersonByName(api, around.texts()).idOf(which.name));
        boolean cards = layout != null && layout.card;
        CardPdf pdf = new CardPdf(api, around.texts());
        CardOrder order =
                new CardOrder(which.serials, people, which.all, cards, station, pdf.photo(Optional.ofNullable(photo)));
        int count = pdf.write(order, out);
        spec.commandLine().getOut().println(around.texts().say("badge.printed", String.valueOf(count), out));
        return 0;
    }
}
