package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reststop.kiosk.scan.Pictures.BADGE;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.testing.ChildJvm;

/** Pictures made to break a reader: a result each, no exception, no wrong text, and memory that stays flat. */
class HostilePicturesTest {
    private static final int MUTANTS = 1500;
    private static final List<String> FORMATS = List.of("png", "jpg", "gif", "bmp", "tiff");

    @TempDir
    Path folder;

    private final ImageReader reader = new ImageReader();

    @Test
    void aKiosksHeapHoldsWhateverABombClaims() throws IOException, InterruptedException {
        String output = ChildJvm.output(
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"), Bombs.class, folder.toString());

        assertThat(output).contains("png bomb of 10000 x 10000: NoCode");
        assertThat(output).contains("tiff in one strip of 10000 x 10000: TooLarge");
        assertThat(output).contains("progressive jpeg of 60000 x 1600: TooLarge");
        assertThat(output).contains("all read");
    }

    /** Reads them all with a kiosk's heap, of which other things have taken half. */
    static final class Bombs {
        public static void main(String[] args) throws IOException {
            byte[][] taken =
                    IntStream.range(0, 256).mapToObj(_ -> new byte[1 << 20]).toArray(byte[][]::new);
            for (Map.Entry<String, byte[]> picture : HostilePictures.all().entrySet()) {
                Path file = Files.write(Path.of(args[0], "picture"), picture.getValue());
                ImageReading reading = new ImageReader().read(file);
                if (reading instanceof ImageReading.Code) {
                    throw new AssertionError(reading);
                }
                System.out.println(picture.getKey() + ": " + reading);
            }
            System.out.println("all read beside " + taken.length + " MiB");
        }
    }

    @Test
    void thousandsOfDamagedPicturesAreReadRightlyOrNotAtAllAndLeaveNoMemoryBehind() throws IOException {
        List<byte[]> whole = new ArrayList<>();
        for (String format : FORMATS) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(Pictures.badgeOnTable(BADGE, 130, 130, 2, 0), format, bytes);
            whole.add(bytes.toByteArray());
        }
        readMutants(whole, 0, 100);
        long before = heapInUse();

        List<ImageReading> readings = readMutants(whole, 100, MUTANTS);

        assertThat(readings)
                .allMatch(reading -> !(reading instanceof ImageReading.Code(String text)) || text.equals(BADGE));
        assertThat(readings).hasAtLeastOneElementOfType(ImageReading.Code.class);
        assertThat(readings).hasAtLeastOneElementOfType(ImageReading.Unusable.class);
        assertThat(heapInUse() - before).as("bytes more than before").isLessThan(8_000_000);
    }

    private List<ImageReading> readMutants(List<byte[]> whole, int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(i -> {
                    Random random = new Random(i);
                    byte[] picture = whole.get(i % whole.size());
                    byte[] mutant =
                            Arrays.copyOf(picture, i % 3 == 0 ? random.nextInt(picture.length) : picture.length);
                    for (int hit = 0; hit < 1 + i % 7 && mutant.length > 0; hit++) {
                        int reach = random.nextBoolean() ? Math.min(mutant.length, 100) : mutant.length;
                        mutant[random.nextInt(reach)] = (byte) random.nextInt();
                    }
                    return read(folder.resolve("mutant-" + i), mutant);
                })
                .toList();
    }

    private ImageReading read(Path file, byte[] content) {
        try {
            Files.write(file, content);
            ImageReading reading = reader.read(file);
            Files.delete(file);
            return reading;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void aBadgeIsReadThoughItsPaperIsATransparentPaletteColourOrItsGreysHaveSixteenBits() throws IOException {
        BufferedImage badge = Pictures.badgeOnTable(BADGE, 300, 300, 5, 0);

        assertThat(reader.read(saved(HostilePictures.onTransparentPalette(badge))))
                .isEqualTo(new ImageReading.Code(BADGE));
        assertThat(reader.read(saved(HostilePictures.ofSixteenBits(badge)))).isEqualTo(new ImageReading.Code(BADGE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBadgeIsReadFromAJpegForPrintWhicheverWayItsInksAreStored(boolean inverted) throws IOException {
        BufferedImage badge = Pictures.badgeOnTable(BADGE, 300, 300, 5, 0);
        WritableRaster inks = Raster.createInterleavedRaster(0, 300, 300, 4, null);
        for (int i = 0; i < 300 * 300; i++) {
            int grey = badge.getRaster().getSample(i % 300, i / 300, 0);
            int ink = inverted ? grey : 255 - grey;
            inks.setPixel(i % 300, i / 300, new int[] {ink, ink, ink, inverted ? 255 : 0});
        }
        Path file = folder.resolve("print.jpg");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }

        assertThat(reader.read(file)).isEqualTo(new ImageReading.Code(BADGE));
    }

    @Test
    void aPictureIsKnownByItsContentWhateverItsNameSays() throws IOException {
        Path file = folder.resolve("badge.txt");
        ImageIO.write(Pictures.badgeOnTable(BADGE, 300, 300, 5, 0), "bmp", file.toFile());

        assertThat(reader.read(file)).isEqualTo(new ImageReading.Code(BADGE));
    }

    private Path saved(BufferedImage picture) throws IOException {
        Path file = folder.resolve("picture.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
