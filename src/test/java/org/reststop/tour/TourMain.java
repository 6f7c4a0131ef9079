package org.reststop.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.reststop.command.demo.Demo;
import org.reststop.command.demo.DemoFolder;
import org.reststop.command.demo.Launcher;
import org.reststop.command.demo.Steps;
import org.reststop.command.display.VirtualScreen;
import org.reststop.command.text.Texts;
import org.reststop.testing.HandsOnScreen;

/**
 * {@code scripts/demo --tour DIR}: lets the real programs show themselves on a screen that nobody sees, keeps a picture
 * of every step, and at the end counts what both stores hold.
 */
public final class TourMain {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;

    private TourMain() {}

    /** @param arguments the folder for the pictures; exit code 0 only if HQ holds exactly what was done at the kiosk */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            System.err.println("usage: scripts/demo --tour DIR");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path pictures = Files.createDirectories(Path.of(arguments[0]));
        Path data = Files.createTempDirectory("reststop-tour");
        boolean right = false;
        try {
            DemoFolder folder = new DemoFolder(data.resolve("demo"));
            folder.prepare();
            Map<String, String> env = quick(folder);
            Path camera = data.resolve("camera.y4m");
            env.put("RESTSTOP_KIOSK_CAMERA_DEVICE", camera.toString());
            // One part is about a kiosk that has not heard yet.
            env.put("RESTSTOP_KIOSK_SYNC_HOLD_CONNECTION", "false");
            env.put(
                    "RESTSTOP_HQ_ALERTS_FOLDER",
                    Files.createDirectories(alerts(data)).toString());
            Path sound = SpokenWords.write(data.resolve("microphone.wav"));
            env.put("RESTSTOP_KIOSK_VOICE_DEVICE", sound.toString());
            try (CameraView view = CameraView.open(camera, CardAtTheCamera.CARD)) {
                right = tour(pictures, data, folder, view, env, out);
            }
        } finally {
            if (right) {
                delete(data);
            } else {
                out.println("Logs and data are kept in " + data);
            }
        }
        System.exit(right ? 0 : 1);
    }

    private static boolean tour(
            Path pictures, Path data, DemoFolder folder, CameraView camera, Map<String, String> env, PrintStream out)
            throws IOException, InterruptedException {
        Texts texts = new Texts(System.getenv());
        Launcher launcher = new Launcher(Path.of(System.getenv("RESTSTOP_HOME"), "scripts", "reststop"), env);
        Album album = new Album(pictures, out);
        DemoFolder second = new DemoFolder(data.resolve("second"));
        Stage stage;
        try (VirtualScreen screen = VirtualScreen.start(WIDTH, HEIGHT);
                HttpClient http = HttpClient.newHttpClient();
                Demo demo = Demo.start(
                        new Demo.Parts(folder, launcher, http, texts, new Steps(new PrintWriter(out, true), false)),
                        screen.env());
                HqBrowser browser = new HqBrowser(demo.hq().address(), data.resolve("browser"))) {
            HandsOnScreen hands = new HandsOnScreen(screen.display(), WIDTH, HEIGHT);
            KioskOnScreen kiosk = new KioskOnScreen(demo.kiosk().program(), hands, folder.log("kiosk"));
            stage = new Stage(demo, kiosk, browser, camera, album);
            Tour.Around around = new Tour.Around(
                    data.resolve("made"), folder, alerts(data), () -> SecondKiosk.start(demo, launcher, second));
            new Tour(stage, around).walk();
        }
        new WritingGallery(album, data.resolve("painted")).show();
        return new Summary(
                        album,
                        stage.made(),
                        stage.raised(),
                        Books.atKiosk(folder.kioskData()).and(Books.atKiosk(second.kioskData())),
                        Books.atHq(folder.hqData()))
                .print(out);
    }

    /** So that nobody waits a minute for what a kiosk does once a minute; and phones on this machine reach HQ. */
    private static Map<String, String> quick(DemoFolder folder) throws IOException {
        Map<String, String> env = new HashMap<>();
        env.put("RESTSTOP_KIOSK_SYNC_INTERVAL", "5s");
        env.put("RESTSTOP_KIOSK_VISIT_IDLE", "20s");
        // Whoever comes again is the same visit, however slowly the tour is walked.
        env.put("RESTSTOP_KIOSK_VISIT_REPEAT_WITHIN", "12h");
        env.put("RESTSTOP_HQ_NOTICES_APPROVAL", "two-people");
        env.put("RESTSTOP_HQ_PUBLIC_ADDRESS", folder.hq().toString());
        return env;
    }

    private static Path alerts(Path data) {
        return data.resolve("alerts");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
