package org.reststop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.input.pinyin.LibimeFiles;
import org.reststop.kiosk.input.pinyin.PinyinInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scripts/bench input}: how well what people type becomes what they mean, beside other engines. */
@Command(
        name = InputCommand.NAME,
        mixinStandardHelpOptions = true,
        description = {
            InputCommand.SUMMARY + ".",
            "Each engine types the same sentences letter by letter: ours, the fallback that needs no package, and"
                    + " libpinyin where it is installed (apt-get install libpinyin-data and libpinyin15 or libpinyin13).",
            "top1: sentences whose first candidate is right. characters: right ones among all. keystrokes: letters and"
                    + " taps a character. top5_words: words among the first five. top1_accent: top1 when one syllable"
                    + " is said with an accent; accent_kept: beside the same sentences without. Without --sentences"
                    + " all these are of lists that nobody tuned to; top1_LIST is of each list by itself: box-2 and"
                    + " letters-2 were written last and never looked at, the others were.",
            "hand: handwriting as it is in the samples, with its strokes in another order, with every"
                    + " second one joined to the next by chance, and all in one line,"
                    + " by ours, by plain templates (under fallback), and by zinnia where it is installed (apt-get"
                    + " install libzinnia0 tegaki-zinnia-simplified-chinese)."
        },
        footer = {"", "Example:", "  scripts/bench input --sentences letters.tsv --json input.json"})
final class InputCommand implements Callable<Integer> {
    static final String NAME = "input";
    static final String SUMMARY = "pinyin and handwriting beside fallbacks, libpinyin and zinnia";

    private static final List<String> HELD_OUT = List.of("box-2", "letters-2");
    private static final List<String> LISTS = List.of("box-2", "letters-2", "box-1", "letters-1", "sample");

    /** In letters. */
    private static final int SHORT = 34;

    private static final String OURS = "ours";
    private static final String FALLBACK = "fallback";
    private static final String LIBPINYIN = "libpinyin";

    @Option(
            names = "--sentences",
            paramLabel = "FILE",
            description = "Lines of text<TAB>pinyin, syllables parted by spaces; without it, lists of ours.")
    private @Nullable Path sentences;

    @Option(
            names = "--strokes",
            paramLabel = "FILE",
            description =
                    "Lines of character<TAB>x,y x,y;x,y x,y with strokes parted by ; or | or /, y downwards, in any"
                            + " unit; without it, samples that a program drew.")
    private @Nullable Path strokes;

    @Option(names = "--all", description = "Draw 300 characters instead of 120.")
    private boolean all;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Chooses accents and orders of strokes (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures as a JSON list.")
    private @Nullable Path json;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        List<Sentence> typed = typed();
        if (typed.isEmpty()) {
            out.println("There is no line of text<TAB>pinyin in " + sentences + ".");
            return 2;
        }
        out.printf("%,d sentences, %,d characters, seed %d%n", typed.size(), characters(typed), seed);
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        figures.put(OURS, measure(OURS, () -> PinyinInput.good(LibimeFiles.find()), typed));
        figures.put(FALLBACK, measure(FALLBACK, PinyinInput::lesser, typed));
        libPinyin(typed).ifPresent(found -> figures.put(LIBPINYIN, found));
        HandFigures hand = new HandFigures(strokes, all, seed);
        out.printf("%,d written characters%n", hand.samples());
        hand.measure().forEach((engine, of) -> figures.computeIfAbsent(engine, none -> new LinkedHashMap<>())
                .putAll(of));
        print(figures);
        if (json != null) {
            Files.write(json, Report.toJson(rows(figures)));
        }
        return 0;
    }

    private List<Sentence> typed() throws IOException {
        if (sentences != null) {
            return Sentence.read(sentences);
        }
        List<Sentence> typed = new ArrayList<>();
        for (String list : HELD_OUT) {
            typed.addAll(Sentence.bundled(list));
        }
        return typed;
    }

    private static int characters(List<Sentence> all) {
        return all.stream().mapToInt(each -> each.text().length()).sum();
    }

    private Map<String, Double> measure(String name, Callable<InputEngine> loading, List<Sentence> typed)
            throws Exception {
        long began = System.nanoTime();
        InputEngine engine = loading.call();
        double millis = (System.nanoTime() - began) / 1e6;
        InputFigures measuring = new InputFigures(engine, typed);
        Map<String, Double> figures = measuring.measure(seed);
        if (sentences == null) {
            for (String list : LISTS) {
                figures.put("top1_" + list, measuring.topOne(Sentence.bundled(list)));
            }
        }
        figures.putAll(ofShort(engine, typed));
        figures.put("ms_load", millis);
        out.println(name + ": measured");
        return figures;
    }

    /** The figures of those sentences that libpinyin answers within a minute each: it takes the more the longer they are. */
    private Map<String, Double> ofShort(InputEngine engine, List<Sentence> typed) {
        List<Sentence> few =
                typed.stream().filter(each -> each.letters().length() <= SHORT).toList();
        Map<String, Double> figures = new LinkedHashMap<>();
        if (!few.isEmpty()) {
            new InputFigures(engine, few).measure(seed).forEach((name, value) -> figures.put(name + "_short", value));
        }
        return figures;
    }

    private Optional<Map<String, Double>> libPinyin(List<Sentence> typed) throws Exception {
        Path user = Files.createTempDirectory("libpinyin-user");
        try {
            Optional<LibPinyin> found = LibPinyin.open(user);
            if (found.isEmpty()) {
                out.println(LIBPINYIN + ": not installed");
                return Optional.empty();
            }
            try (LibPinyin engine = found.get()) {
                return Optional.of(ofShort(engine, typed));
            }
        } finally {
            delete(user);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void print(Map<String, Map<String, Double>> figures) {
        out.println();
        out.printf("%-20s", "name");
        figures.keySet().forEach(engine -> out.printf(" %12s", engine));
        out.printf("  %s%n", "unit");
        for (String name : figures.getOrDefault(OURS, Map.of()).keySet()) {
            out.printf("%-20s", name);
            figures.values().forEach(of -> out.printf(" %12s", shown(of.get(name))));
            out.printf("  %s%n", unit(name));
        }
    }

    private static String shown(@Nullable Double figure) {
        return figure == null ? "-" : String.format(Locale.ROOT, "%.2f", figure);
    }

    /** Each figure of ours beside the fallback's, then those of the others by themselves. */
    private static List<Row> rows(Map<String, Map<String, Double>> figures) {
        List<Row> rows = new ArrayList<>();
        Map<String, Double> fallback = figures.getOrDefault(FALLBACK, Map.of());
        figures.getOrDefault(OURS, Map.of())
                .forEach((name, value) ->
                        rows.add(Row.against(name, value, unit(name), FALLBACK, fallback.getOrDefault(name, 0.0))));
        figures.forEach((engine, of) -> {
            if (!engine.equals(OURS)) {
                of.forEach((name, value) -> rows.add(Row.alone(name + "_" + engine, value, unit(name))));
            }
        });
        return rows;
    }

    private static String unit(String name) {
        if (name.startsWith("ms_")) {
            return "ms";
        }
        return name.startsWith("keystrokes") ? "a character" : "%";
    }
}
