package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.hq.HqWiring;
import org.reststop.hq.print.Photo;
import org.reststop.store.ReadyStores;
import org.reststop.testing.PrintedPdf;

/** A card is printed from HQ's page, with a photo that somebody chooses there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class CardPagesTest {
    private static final String PERSON = "/people/1001";
    private static final int DPI = 300;

    @TempDir
    private Path folder;

    private Path data;
    private HqWiring hq;
    private WebClient staff;
    private String card;

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        this.data = data;
        hq = new HqWiring(
                new HqSettings(
                        ReadyStores.hqFolder(data),
                        "127.0.0.1",
                        0,
                        new HqSettings.Database("", "", ""),
                        HqSettings.LogFormat.TEXT),
                true);
        staff = new WebClient(hq.address());
        String line = Files.readAllLines(data.resolve("sign-in.txt")).stream()
                .filter(each -> each.startsWith("hexiaoyun\t"))
                .findFirst()
                .orElseThrow();
        staff.signIn("hexiaoyun", line.split("\t")[1]);
        staff.post(PERSON + "/badges", with(Map.of("days", "90", "shown", "0")));
        var found = Pattern.compile(PERSON + "/badges/\\d+/card")
                .matcher(staff.get(PERSON).body());
        assertThat(found.find()).isTrue();
        card = found.group();
    }

    @AfterAll
    void close() {
        hq.close();
    }

    private Map<String, String> with(Map<String, String> fields) throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", WebClient.csrfOf(staff.get("/account")));
        return form;
    }

    private HttpResponse<byte[]> print(byte[] photo) throws Exception {
        return staff.upload(card, with(Map.of()), "photo", photo);
    }

    @Test
    void aPhotoIsOnThePrintedCardAndTheCodeIsStillRead() throws Exception {
        HttpResponse<byte[]> reply = print(encoded(green(600, 800), "jpeg"));

        assertThat(reply.headers().firstValue("Content-Type")).contains("application/pdf");
        BufferedImage page = PrintedPdf.pages(reply.body(), DPI, ImageType.RGB).getFirst();
        Color within = new Color(page.getRGB(pixels(4.2 + 9), pixels(15.5 + 12)));
        assertThat(within.getGreen()).isGreaterThan(within.getRed() + 80);
        assertThat(PrintedPdf.read(page, folder)).startsWith(BadgeCode.PREFIX);
    }

    @Test
    void withoutAPhotoTheCardIsPrintedTooOnA4IfAskedFor() throws Exception {
        HttpResponse<byte[]> reply = staff.upload(card, with(Map.of("on", "a4")), "photo", new byte[0]);

        BufferedImage page = PrintedPdf.pages(reply.body(), 100, ImageType.GRAY).getFirst();
        assertThat(page.getHeight()).isEqualTo(1169);
        assertThat(reply.headers().firstValue("X-Reststop-Cards")).contains("1");
    }

    @Test
    void aPhotoIsKeptNowhere() throws Exception {
        byte[] photo = encoded(noise(800, 1000), "png");
        assertThat(photo.length).isGreaterThan(2_000_000);
        long before = bytesIn(data);

        assertThat(print(photo).statusCode()).isEqualTo(200);

        assertThat(bytesIn(data) - before).isLessThan(1_000_000);
    }

    private static long bytesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Test
    void whateverIsWrongWithAPhotoIsSaidInTheFormAndNothingIsPrinted() throws Exception {
        assertSaid(print("这不是照片".getBytes(StandardCharsets.UTF_8)), "这张照片打不开");
        byte[] whole = encoded(green(600, 800), "jpeg");
        assertSaid(print(java.util.Arrays.copyOf(whole, whole.length / 3)), "这张照片打不开");
        assertSaid(print(encoded(green(20, 20), "png")), "这张照片太大或太小（20×20）");
        assertSaid(print(new byte[Photo.MAX_BYTES + 1]), "不能超过 8 MB");
    }

    @Test
    void whatNoPhotoCanBeIsRefusedUnread() throws Exception {
        assertThat(print(new byte[5 * Photo.MAX_BYTES]).statusCode()).isEqualTo(413);
    }

    @Test
    void aFormFromElsewhereAndACardOfSomebodyElseAreRefused() throws Exception {
        byte[] photo = encoded(green(300, 400), "png");
        assertThat(staff.upload(card, Map.of("csrf", "wrong"), "photo", photo).statusCode())
                .isEqualTo(403);
        String others = card.replace(PERSON, "/people/1002");
        assertThat(staff.upload(others, with(Map.of()), "photo", photo).statusCode())
                .isEqualTo(404);
        assertThat(new WebClient(hq.address())
                        .upload(card, Map.of(), "photo", photo)
                        .statusCode())
                .isEqualTo(303);
    }

    private static void assertSaid(HttpResponse<byte[]> reply, String words) {
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).contains(words, "name=\"photo\"");
    }

    private static int pixels(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * DPI);
    }

    private static BufferedImage green(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, 0x10a030);
            }
        }
        return picture;
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(7);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt() & 0xffffff);
            }
        }
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
