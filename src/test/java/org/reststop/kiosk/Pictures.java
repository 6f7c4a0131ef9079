package org.reststop.kiosk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.attract.AttractState;
import org.reststop.kiosk.keyboard.Typing;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/**
 * Paints every screen into PNG files, to be looked at: {@code Pictures FOLDER [NAME-PART [MODES [LANGUAGE]]]}, where the
 * modes are some of {@code large,contrast,low,speech}. {@code -Dinches=15.6} is the glass's diagonal, 21.5 if not told.
 */
final class Pictures {
    private Pictures() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        String part = args.length > 1 ? args[1] : "";
        String modes = args.length > 2 ? args[2] : "";
        List<Language> languages = args.length > 3 ? List.of(Language.valueOf(args[3])) : List.of(Language.values());
        KioskSettings.Access access = new KioskSettings.Access(
                modes.contains("large"), modes.contains("contrast"), modes.contains("low"), modes.contains("speech"));
        TestClock clock = new TestClock(Showroom.NOW);
        Path data = Files.createTempDirectory("pictures");
        try (KioskStore store = KioskStores.open(data, clock, new UuidV7(clock, new Random(1)))) {
            store.write(tx -> {
                SampleNotices.on(Showroom.TODAY, Showroom.NOW).forEach(tx.session()::insert);
                return 0;
            });
            OnFxThread.start();
            for (Language language : languages) {
                for (int[] size : List.of(new int[] {1080, 1920}, new int[] {1920, 1080})) {
                    CompletableFuture<Void> done = new CompletableFuture<>();
                    Platform.runLater(() -> {
                        try {
                            paint(folder, part, store, new Look(language, access, size[0], size[1]));
                            done.complete(null);
                        } catch (Throwable e) {
                            done.completeExceptionally(e);
                        }
                    });
                    done.join();
                }
            }
        }
        System.exit(0);
    }

    private record Look(Language language, KioskSettings.Access access, int width, int height) {}

    private static void paint(Path folder, String part, KioskStore store, Look look) {
        var settings = new KioskSettings.Screen(
                Orientation.AUTO,
                Double.parseDouble(System.getProperty("inches", "21.5")),
                false,
                look.language(),
                look.access());
        String suffix = "-" + look.language().name().toLowerCase(Locale.ROOT) + "-" + look.width() + ".png";
        Showroom room = new Showroom(settings, look.width(), look.height());
        room.screens(store).forEach((name, screen) -> {
            if (name.matches(".*(" + part + ").*")) {
                room.navigator.show(screen);
                save(room, folder.resolve(name + suffix));
            }
        });
        if (part.contains("long")) {
            room.longest(store).forEach((name, screen) -> {
                if (name.matches(".*(" + part + ").*")) {
                    room.navigator.show(screen);
                    save(room, folder.resolve(name + suffix));
                }
            });
            room.longestLayers(store).forEach((name, show) -> {
                show.run();
                save(room, folder.resolve(name + suffix));
            });
        }
        if ("notice-page".contains(part)) {
            room.navigator.show(Objects.requireNonNull(room.screens(store).get("notices")));
            room.scene.snapshot(null);
            ((Button) room.scene.lookup("#notice-" + new UUID(7, 1))).fire();
            save(room, folder.resolve("notice-page" + suffix));
        }
        if ("access".contains(part)) {
            room.navigator.show(Objects.requireNonNull(room.screens(store).get("greeting")));
            room.scene.snapshot(null);
            ((Button) room.scene.lookup("#edge-access")).fire();
            save(room, folder.resolve("access" + suffix));
        }
        if ("keyboard-hand-written".matches(".*(" + part + ").*")) {
            room.navigator.show(Objects.requireNonNull(room.screens(store).get("keyboard-hand")));
            room.scene.snapshot(null);
            Typing.write(room.scene);
            save(room, folder.resolve("keyboard-hand-written" + suffix));
        }
        if ("emergency".contains(part)) {
            room.navigator.show(Objects.requireNonNull(room.screens(store).get("keyboard-hand")));
            Objects.requireNonNull(room.layers(store).get("emergency")).run();
            save(room, folder.resolve("emergency" + suffix));
            Objects.requireNonNull(room.layers(store).get("emergency-lifted")).run();
        }
        if ("idle".contains(part)) {
            room.navigator.show(Objects.requireNonNull(room.screens(store).get("greeting")));
            for (int i = 0; i < 63; i++) {
                room.idle.tick();
            }
            save(room, folder.resolve("idle" + suffix));
        }
        if ("attract-camera".contains(part)) {
            room.navigator.show(Objects.requireNonNull(room.screens(store).get("attract")));
            room.camera(false);
            save(room, folder.resolve("attract-camera" + suffix));
            room.camera(true);
            save(room, folder.resolve("attract-camera-found" + suffix));
        }
        if ("attract-states".contains(part)) {
            room.navigator.show(room.attract(new AttractState.Starting(), List.of()));
            save(room, folder.resolve("attract-starting" + suffix));
            room.navigator.show(
                    room.attract(new AttractState.Ready("星河里社区驿站", "Xinghe Lane Rest Stop", Showroom.ZONE), List.of()));
            save(room, folder.resolve("attract-no-notices" + suffix));
        }
    }

    private static void save(Showroom room, Path file) {
        WritableImage picture = room.scene.snapshot(null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
