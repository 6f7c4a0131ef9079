package org.reststop.kiosk.input.hand;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Makes the files that the recogniser reads, {@code strokes.bin.gz} and {@code projection.bin}, from the npm package
 * hanzi-writer-data (Arphic Public License): {@code npm pack hanzi-writer-data@2.0.1}, unpack, then run this class with
 * the folder {@code package} and {@code src/main/resources/hand}. Takes some minutes and gives the same bytes each time.
 */
final class HandDataTool {
    private static final int ROWS = 128;
    private static final int EXAMPLES = 9;
    private static final double[] JOINED = {0, 0.3, 0.7};
    private static final double AMOUNT = 1.3;
    private static final long SEED = 7;

    /** The package's y grows upwards from 124 below the baseline. */
    private static final int TOP = 900;

    private static final int UNITS_PER_STEP = 4;
    private static final double STRAIGHT = 10;

    private HandDataTool() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path resources = Path.of(arguments[1]);
        writeStrokes(folder, resources.resolve("strokes.bin.gz"));
        List<Template> templates = Templates.characters(Files.newInputStream(resources.resolve("strokes.bin.gz")));
        writeProjection(learned(templates), resources.resolve("projection.bin"));
    }

    private static void writeStrokes(Path folder, Path file) throws IOException {
        TreeMap<Integer, List<byte[]>> characters = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path one :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String name = one.getFileName().toString().replace(".json", "");
                if (name.codePointCount(0, name.length()) == 1) {
                    characters.put(name.codePointAt(0), medians(json.readTree(one.toFile())));
                }
            }
        }
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(characters.size());
            for (var character : characters.entrySet()) {
                out.writeInt(character.getKey());
                out.writeByte(character.getValue().size());
                for (byte[] stroke : character.getValue()) {
                    out.writeByte(stroke.length / 2);
                    out.write(stroke);
                }
            }
        }
    }

    private static List<byte[]> medians(JsonNode character) {
        List<byte[]> strokes = new ArrayList<>();
        for (JsonNode median : character.get("medians")) {
            List<double[]> points = new ArrayList<>();
            median.forEach(point -> points.add(
                    new double[] {point.get(0).asDouble(), TOP - point.get(1).asDouble()}));
            List<double[]> kept = simplified(points);
            byte[] stroke = new byte[2 * kept.size()];
            for (int i = 0; i < kept.size(); i++) {
                stroke[2 * i] = step(kept.get(i)[0]);
                stroke[2 * i + 1] = step(kept.get(i)[1]);
            }
            strokes.add(stroke);
        }
        return strokes;
    }

    private static byte step(double units) {
        return (byte) Math.clamp(Math.round(units / UNITS_PER_STEP), 0, 255);
    }

    /** Douglas and Peucker's way: only points that the line would miss by much. */
    private static List<double[]> simplified(List<double[]> points) {
        double[] a = points.getFirst();
        double[] b = points.getLast();
        double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
        int farthest = 0;
        double far = 0;
        for (int i = 1; i < points.size() - 1; i++) {
            double[] p = points.get(i);
            double off = length < 1
                    ? Math.hypot(p[0] - a[0], p[1] - a[1])
                    : Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length;
            if (off > far) {
                far = off;
                farthest = i;
            }
        }
        if (far <= STRAIGHT) {
            return List.of(a, b);
        }
        List<double[]> kept = new ArrayList<>(simplified(points.subList(0, farthest + 1)));
        kept.removeLast();
        kept.addAll(simplified(points.subList(farthest, points.size())));
        return kept;
    }

    private static float[][] learned(List<Template> templates) {
        Discriminants discriminants = new Discriminants(DirectionMap.SIZE);
        Distortion hand = new Distortion(new Random(SEED), AMOUNT);
        for (Template template : templates) {
            float[][] maps = new float[EXAMPLES][];
            for (int i = 0; i < EXAMPLES; i++) {
                float[][] drawn = hand.joined(hand.drawn(template.strokes()), JOINED[i % JOINED.length]);
                maps[i] = DirectionMap.of(UnitSquare.fit(drawn));
            }
            discriminants.learn(maps);
        }
        return discriminants.rows(ROWS);
    }

    private static void writeProjection(float[][] rows, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeShort(rows.length);
            for (float[] row : rows) {
                float most = 0;
                for (float number : row) {
                    most = Math.max(most, Math.abs(number));
                }
                byte[] packed = new byte[row.length];
                for (int i = 0; i < row.length; i++) {
                    packed[i] = (byte) Math.round(row[i] / most * 127);
                }
                out.writeFloat(most / 127);
                out.write(packed);
            }
        }
    }
}
