package org.reststop.command.badge;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import org.reststop.kiosk.scan.ImageReader;
import org.reststop.kiosk.scan.ImageReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the QR codes in image files: one line a file, its path, a tab and the code's text. */
@Command(name = "read")
@SuppressWarnings("NullAway.Init")
final class ReadBadges implements Callable<Integer> {
    private static final int MOST_AT_ONCE = 8;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "IMAGE", descriptionKey = "option.images", arity = "1..*")
    private List<Path> images;

    @Option(names = "--verify", descriptionKey = "option.verify")
    private boolean verify;

    @Option(names = "--key", paramLabel = "ID=FILE", descriptionKey = "option.key")
    private Map<Integer, Path> keys = Map.of();

    @Option(names = "--kiosk-config", paramLabel = "FILE", descriptionKey = "option.kiosk-config")
    private @Nullable Path kioskConfig;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    ReadBadges(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<BadgeJudge> judge =
                verify ? Optional.of(BadgeJudge.with(keys, kioskConfig, around, err::println)) : Optional.empty();
        boolean all = true;
        try (ExecutorService readers =
                Executors.newFixedThreadPool(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_AT_ONCE))) {
            ImageReader reader = new ImageReader();
            Deque<Future<ImageReading>> begun = new ArrayDeque<>();
            Iterator<Path> next = images.iterator();
            for (Path image : images) {
                while (next.hasNext() && begun.size() < 2 * MOST_AT_ONCE) {
                    Path coming = next.next();
                    begun.add(readers.submit(() -> reader.read(coming)));
                }
                all &= print(image, begun.remove(), judge);
            }
        }
        return all ? 0 : 1;
    }

    /** Prints the line of an image as soon as it is read; returns whether a code was. */
    private boolean print(Path image, Future<ImageReading> reading, Optional<BadgeJudge> judge) {
        Optional<String> text = text(image, result(reading));
        PrintWriter out = spec.commandLine().getOut();
        String verdict =
                text.flatMap(code -> judge.map(it -> "\t" + it.verdict(code))).orElse("");
        out.println(image + "\t" + text.map(ReadBadges::escaped).orElse("-") + verdict);
        out.flush();
        return text.isPresent();
    }

    private static ImageReading result(Future<ImageReading> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            return new ImageReading.Unusable(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ImageReading.Unusable("interrupted");
        }
    }

    private Optional<String> text(Path image, ImageReading reading) {
        return switch (reading) {
            case ImageReading.Code(String text) -> Optional.of(text);
            case ImageReading.NoCode() -> Optional.empty();
            case ImageReading.TooLarge(int width, int height) ->
                complain("badge.too-large", image, String.valueOf(width), String.valueOf(height));
            case ImageReading.Unusable(String cause) -> complain("badge.unusable", image, cause);
        };
    }

    private Optional<String> complain(String key, Object... about) {
        spec.commandLine().getErr().println(around.texts().say(key, about));
        return Optional.empty();
    }

    /** A line stays a line and a column a column, whatever the code says. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
