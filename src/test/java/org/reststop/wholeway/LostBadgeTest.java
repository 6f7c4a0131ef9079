package org.reststop.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.CommandRun;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.kiosk.scan.ImageReader;
import org.reststop.kiosk.scan.ImageReading;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;

/** A printed badge is lost; staff revoke and replace it on HQ's page, and it is printed once more. */
class LostBadgeTest {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    @Test
    void theLostBadgeIsRefusedAndThePrintedReplacementWelcomed() throws Exception {
        try (RunningHq hq = new RunningHq(folder.resolve("hq"));
                RunningKiosk kiosk = new RunningKiosk(folder.resolve("kiosk"));
                HttpClient staff = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
            run(hq, "issue", "--person", "42", "--pdf", "--out", folder.toString());
            Path card = only("badge-*.pdf");
            long serial = Long.parseLong(card.getFileName().toString().replaceAll("\\D", ""));
            String lost = read(card);
            assertThat(kiosk.scan(lost)).isInstanceOf(CheckInOutcome.Welcomed.class);

            signIn(staff, hq);
            post(staff, hq, "/people/42/badges/" + serial + "/lost", Map.of("reason", "lost", "then", "replace"));
            Path sheet = folder.resolve("sheet.pdf");
            run(hq, "print", "--person", "42", "--out", sheet.toString());
            String replacement = read(sheet);
            try (SyncService sync = kiosk.sync()) {
                sync.start();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> kiosk.store.read(session -> session.get(Revocation.class, serial)) != null);
            }

            assertThat(kiosk.scan(lost))
                    .isInstanceOfSatisfying(CheckInOutcome.Refused.class, refused -> assertThat(refused.verdict())
                            .isInstanceOf(BadgeVerdict.Revoked.class));
            assertThat(kiosk.scan(replacement)).isInstanceOf(CheckInOutcome.Welcomed.class);
        }
    }

    private static void run(RunningHq hq, String... arguments) {
        Path token = hq.folder().resolve("operator-token");
        String[] call = Stream.concat(
                        Stream.of(
                                "badge",
                                arguments[0],
                                "--hq",
                                hq.address().toString(),
                                "--token-file",
                                token.toString()),
                        Stream.of(arguments).skip(1))
                .toArray(String[]::new);
        CommandRun run = CommandRun.of(Map.of("LANG", "zh_CN.UTF-8"), call);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("已写入 1 张卡片");
    }

    private Path only(String glob) throws IOException {
        try (var files = Files.newDirectoryStream(folder, glob)) {
            return files.iterator().next();
        }
    }

    /** What a kiosk reads from the first page as a printer puts it on paper. */
    private String read(Path pdf) throws IOException {
        Path picture = folder.resolve("paper.png");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 150), "png", picture.toFile());
        }
        return new ImageReader().read(picture) instanceof ImageReading.Code(String text) ? text : "nothing";
    }

    private static void signIn(HttpClient staff, RunningHq hq) throws Exception {
        String password = Files.readAllLines(hq.folder().resolve("sign-in.txt")).stream()
                .map(line -> line.split("\t"))
                .filter(line -> line[0].equals("admin"))
                .findFirst()
                .orElseThrow()[1];
        post(staff, hq, "/sign-in", Map.of("login", "admin", "password", password, "to", "/"));
    }

    /** Opens the page of a form and sends the form. */
    private static void post(HttpClient staff, RunningHq hq, String path, Map<String, String> fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(hq.address().resolve(path));
        Matcher token = CSRF.matcher(
                staff.send(request.build(), BodyHandlers.ofString()).body());
        assertThat(token.results().map(found -> found.group(1)).toList())
                .isNotEmpty()
                .first()
                .satisfies(csrf -> {
                    String form = Stream.concat(fields.entrySet().stream(), Map.of("csrf", csrf).entrySet().stream())
                            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                            .collect(Collectors.joining("&"));
                    var answer = staff.send(
                            request.POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString());
                    assertThat(answer.statusCode()).as(path).isEqualTo(303);
                });
    }
}
