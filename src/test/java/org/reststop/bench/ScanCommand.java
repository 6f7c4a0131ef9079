package org.reststop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.scan.qr.FrameLine;
import org.reststop.testing.frames.Frames;
import org.reststop.testing.frames.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code scripts/bench scan}: how many codes our reader and ZXing's read, how fast, and how many wrongly. */
@Command(
        name = ScanCommand.NAME,
        mixinStandardHelpOptions = true,
        description = {
            ScanCommand.SUMMARY + ".",
            "Frames are made from the seed: a badge through distance, rotation, tilt, blur, motion, noise, glare, low"
                    + " light, a phone's raster, a thumb over it, and all at once, each in five levels (two easy, one"
                    + " medium, two hard). A folder of images is read as --images says: beside each image a .txt of the"
                    + " same name with the expected text; one without is left out.",
            "Times are CPU time of the one thread that reads, after warming up, without loading the file."
        },
        footer = {
            "",
            "Examples:",
            "  scripts/bench scan --seed 7 --frames 5",
            "  scripts/bench scan --frames 0 --images photos/a --images photos/b --json scan.json"
        })
final class ScanCommand implements Callable<Integer> {
    static final String NAME = "scan";
    static final String SUMMARY = "codes read in made frames and in photographs, beside plain ZXing: rate, wrong, ms";

    private static final int EMPTY_FRAMES = 20;
    private static final String LINE = "%-26s %9s %6s %10s %8s %10s   %s%n";

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the frames (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--frames",
            paramLabel = "N",
            defaultValue = "2",
            description = "Frames of each trouble and level, 0 for none (${DEFAULT-VALUE}).")
    private int frames;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x720",
            description = "Of the frames in pixels (${DEFAULT-VALUE}).")
    private String size = "";

    @Option(names = "--images", paramLabel = "DIR", description = "A folder of images; may be given again.")
    private List<Path> images = List.of();

    @Option(
            names = "--mismatches",
            description = "Also name each image whose text is not the expected one: the file may be wrong, or the image"
                    + " show several codes.")
    private boolean mismatches;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures as a JSON list.")
    private @Nullable Path json;

    private final PrintStream out = System.out;
    private final List<ScanScore.Figures> all = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!size.matches("[1-9][0-9]{1,3}x[1-9][0-9]{1,3}") || frames < 0) {
            out.println("--size is like 1280x720, --frames at least 0.");
            return 2;
        }
        if (frames > 0) {
            measureFrames();
        }
        for (Path folder : images) {
            if (!Files.isDirectory(folder)) {
                out.println("There is no folder " + folder + ".");
                return 2;
            }
            measure(folder.toString(), ScanSamples.in(folder), true);
        }
        if (json != null) {
            Files.write(
                    json,
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(all));
        }
        return 0;
    }

    private void measureFrames() throws IOException, InterruptedException {
        int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        Frames source = new Frames(seed, width, height);
        out.println("Making frames of seed " + seed + ", " + size + ".");
        List<ScanSamples.Sample> samples = IntStream.range(0, Trouble.values().length * Trouble.LEVELS * frames)
                .parallel()
                .mapToObj(i -> frame(source, i))
                .toList();
        measure("frames " + size, samples, false);
        measureRate(samples);
        List<ScanSamples.Sample> empty = IntStream.range(0, EMPTY_FRAMES)
                .parallel()
                .mapToObj(i -> new ScanSamples.Sample(
                        "empty " + i, () -> source.empty(i).image(), "", "empty"))
                .map(ScanSamples.Sample::held)
                .toList();
        measure("empty frames " + size, empty, false);
    }

    private void measureRate(List<ScanSamples.Sample> samples) throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        out.println();
        for (int readers = 1; readers <= Math.max(2, FrameLine.spareReaders()); readers++) {
            out.printf(
                    "frames read a second, by %d at once of %d cores%s: %.0f%n",
                    readers,
                    cores,
                    readers == FrameLine.spareReaders() ? " (as a kiosk here would)" : "",
                    ScanRate.framesPerSecond(samples, readers));
        }
    }

    private ScanSamples.Sample frame(Frames source, int index) {
        Trouble trouble = Trouble.values()[index / (Trouble.LEVELS * frames)];
        int level = index / frames % Trouble.LEVELS;
        Frames.Frame frame = source.of(trouble, level, index % frames);
        return new ScanSamples.Sample(trouble + " " + level, frame::image, frame.text(), Trouble.hardness(level));
    }

    private void measure(String set, List<ScanSamples.Sample> samples, boolean photos) throws IOException {
        out.println();
        out.println(set + ": " + samples.size() + " images");
        if (samples.isEmpty()) {
            return;
        }
        out.printf(LINE, "reader", "read", "wrong", "median ms", "p95 ms", "in 33 ms", "easy / medium / hard");
        for (ScanReaders.Named reader : ScanReaders.all(photos)) {
            ScanScore.Figures figures = ScanScore.measure(set, reader.name(), reader.reader(), samples);
            all.add(figures);
            out.printf(
                    LINE,
                    figures.reader(),
                    "%.1f%%".formatted(100 * figures.read()),
                    figures.wrong(),
                    "%.1f".formatted(figures.medianMs()),
                    "%.1f".formatted(figures.p95Ms()),
                    "%.0f%%".formatted(100 * figures.within33Ms()),
                    figures.byHardness());
            if (mismatches) {
                figures.mismatches()
                        .forEach(it -> out.printf(
                                "    %s: read %s, expected %s%n",
                                it.image(), inLine(it.read()), inLine(it.expected())));
            }
        }
    }

    private static String inLine(String text) {
        return "\"" + text.replace("\r", "\\r").replace("\n", "\\n") + "\"";
    }
}
