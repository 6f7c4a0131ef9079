package org.reststop.kiosk.scan.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reststop.testing.frames.Frames;
import org.reststop.testing.frames.Trouble;

/** What the reader must read of frames made from a seed; photographs are {@code scripts/bench scan}'s business. */
class QrReaderTest {
    private static final long SEED = 4;

    private final Frames frames = new Frames(SEED, 640, 480);

    /** Without a budget, so that the machine's load decides nothing. */
    private final QrReader reader = new CascadeReader(() -> 0, Long.MAX_VALUE / 2, text -> true, false);

    private record Seen(String hardness, Frames.Frame frame, Optional<QrCode> code) {
        boolean right() {
            return code.map(QrCode::text).filter(frame.text()::equals).isPresent();
        }
    }

    @Test
    void easyFramesAreReadAllMediumAndHardOnesMostlyAndNoneWrongly() {
        List<Seen> all = IntStream.range(0, Trouble.values().length * Trouble.LEVELS)
                .parallel()
                .mapToObj(i -> look(Trouble.values()[i / Trouble.LEVELS], i % Trouble.LEVELS))
                .toList();
        Map<String, Integer> read = new TreeMap<>();
        all.stream().filter(Seen::right).forEach(seen -> read.merge(seen.hardness, 1, Integer::sum));

        assertThat(all).allMatch(seen -> seen.code.isEmpty() || seen.right());
        assertThat(read.get("easy")).as("easy of 22, %s", read).isGreaterThanOrEqualTo(21);
        assertThat(read.get("medium")).as("medium of 11, %s", read).isGreaterThanOrEqualTo(8);
        assertThat(read.get("hard")).as("hard of 22, %s", read).isGreaterThanOrEqualTo(13);
    }

    private Seen look(Trouble trouble, int level) {
        Frames.Frame frame = frames.of(trouble, level, 0);
        return new Seen(Trouble.hardness(level), frame, reader.read(frame.image()));
    }

    @Test
    void nothingIsReadInAnEmptyRoomOrInNoise() {
        byte[] noise = new byte[640 * 480];
        new Random(SEED).nextBytes(noise);

        assertThat(reader.read(frames.empty(0).image())).isEmpty();
        assertThat(reader.read(frames.empty(1).image())).isEmpty();
        assertThat(reader.read(new GrayImage(640, 480, noise))).isEmpty();
    }

    @Test
    void theTiniestPicturesAreNoTrouble() {
        for (int width = 1; width < 20; width++) {
            for (int height = 1; height < 20; height += 3) {
                byte[] pixels = new byte[width * height];
                new Random(width * 100L + height).nextBytes(pixels);

                assertThat(reader.read(new GrayImage(width, height, pixels))).isEmpty();
            }
        }
    }

    @Test
    void theOutlineLiesAboutTheCodeFromItsTopLeft() {
        Frames.Frame frame = frames.of(Trouble.DISTANCE, 0, 0);
        List<QrCode.Corner> outline = reader.read(frame.image()).orElseThrow().outline();

        assertThat(outline).hasSize(4);
        double across = outline.get(1).x() - outline.get(0).x();
        double down = outline.get(3).y() - outline.get(0).y();
        assertThat(across).isBetween(0.35 * 640, 0.5 * 640);
        assertThat(down).isBetween(0.35 * 640, 0.5 * 640);
    }

    @Test
    void aCodeInAMirrorOrInvertedIsRead() {
        Frames.Frame frame = frames.of(Trouble.DISTANCE, 1, 0);
        GrayImage image = frame.image();
        byte[] turned = new byte[image.pixels().length];
        for (int i = 0; i < turned.length; i++) {
            int x = i % 640;
            turned[i] = image.pixels()[i - x + 639 - x];
        }

        assertThat(reader.read(new GrayImage(640, 480, turned)).map(QrCode::text))
                .contains(frame.text());
        assertThat(reader.read(Filters.inverted(image)).map(QrCode::text)).contains(frame.text());
    }

    @Test
    void aPlainCodeIsCertainOnceTwoPicturesSayTheSameAndABadgeAtOnce() {
        Frames.Frame frame = frames.of(Trouble.DISTANCE, 1, 0);
        FrameReader doubting = new FrameReader(reader, text -> false);
        FrameReader trusting = new FrameReader(reader, text -> text.startsWith("RS1:"));

        List<Boolean> certain = Arrays.asList(
                doubting.read(frame.image()).orElseThrow().certain(),
                doubting.read(frame.image()).orElseThrow().certain(),
                trusting.read(frame.image()).orElseThrow().certain());

        assertThat(certain).containsExactly(false, true, true);
    }

    @Test
    void aPosterThatIsAlwaysInViewDoesNotHideABadgeHeldBesideIt() {
        GrayImage wall = new GrayImage(200, 100, new byte[200 * 100]);
        FrameReader frameReader = new FrameReader(
                image -> Optional.of(
                        image.pixels()[20 * image.width() + 20] == 0
                                ? square("https://example.org/poster", 10)
                                : square("RS1:BADGE", 110)),
                text -> text.startsWith("RS1:"));

        List<String> seen = Stream.generate(() -> frameReader.read(wall))
                .limit(3)
                .map(sighting -> sighting.orElseThrow().code().text())
                .toList();

        assertThat(seen).contains("RS1:BADGE");
    }

    private static QrCode square(String text, int left) {
        return new QrCode(
                text,
                List.of(
                        new QrCode.Corner(left, 10),
                        new QrCode.Corner(left + 40, 10),
                        new QrCode.Corner(left + 40, 50),
                        new QrCode.Corner(left, 50)));
    }
}
