package org.reststop.command.badge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reststop.command.hq.HqRefusal;
import org.reststop.command.hq.OperatorApi;
import org.reststop.command.hq.OperatorApi.CardOrder;
import org.reststop.command.hq.OperatorApi.Cards;
import org.reststop.command.text.CommandFailure;
import org.reststop.command.text.Texts;

/** Has HQ print cards and writes them to a file. */
record CardPdf(OperatorApi api, Texts texts) {
    private static final long MOST_BYTES = 8 << 20;

    /** What HQ may say of an order that it does not print. */
    private static final List<String> PROBLEMS =
            List.of("no-font", "no-character", "photo-unreadable", "photo-size", "no-badge", "too-many-cards");

    /**
     * Prints and writes; returns how many cards there are.
     *
     * @throws CommandFailure if HQ has nothing to print or cannot, or the file cannot be written
     */
    int write(CardOrder order, Path file) {
        Cards cards = print(order);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, cards.pdf());
        } catch (IOException e) {
            throw new CommandFailure(texts.say("badge.not-written", file));
        }
        return cards.count();
    }

    /** @throws CommandFailure if the file cannot be read or is larger than 8 MiB */
    Optional<byte[]> photo(Optional<Path> file) {
        return file.map(path -> {
            try {
                if (Files.size(path) > MOST_BYTES) {
                    throw new CommandFailure(texts.say("badge.print.photo-size", path));
                }
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new CommandFailure(
                        texts.say("badge.unusable", path, e.getClass().getSimpleName()));
            }
        });
    }

    private Cards print(CardOrder order) {
        try {
            return api.print(order, texts.bundle().getLocale());
        } catch (HqRefusal refusal) {
            throw PROBLEMS.stream()
                    .filter(word -> refusal.detail().contains('"' + word + '"'))
                    .findFirst()
                    .<RuntimeException>map(
                            word -> new CommandFailure(texts.say("badge.print." + word, refusal.detail())))
                    .orElse(refusal);
        }
    }
}
