package org.reststop.kiosk.need;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.scan.preview.ColourImage;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.KioskStore;
import org.reststop.store.Store;

/** A need with photos, before a camera that sees stripes. */
final class Photographing {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private Photographing() {}

    static Map<String, Screen> screens(Ui ui, Store store) {
        Map<String, Screen> all = new LinkedHashMap<>();
        for (int kept = 0; kept <= Photos.MOST; kept++) {
            Viewfinder eye = new Viewfinder(Runnable::run, Clock.systemUTC(), true);
            eye.show(stripes(), Optional.empty());
            int count = kept;
            all.put("need-2-photo-" + kept, at(ui, store, eye, model -> {
                for (int i = 0; i < count; i++) {
                    take(model, eye);
                    model.photoStep().keep();
                }
                model.photoStep().begin();
                if (count == 1) {
                    take(model, eye);
                }
            }));
        }
        Viewfinder eye = new Viewfinder(Runnable::run, Clock.systemUTC(), true);
        eye.show(stripes(), Optional.empty());
        all.put("need-4-photo", at(ui, store, eye, model -> {
            take(model, eye);
            model.photoStep().keep();
            model.finishWords();
            model.signing().beAnonymous();
        }));
        return all;
    }

    private static Screen at(Ui ui, Store store, Viewfinder eye, Consumer<NeedViewModel> answers) {
        Optional<Photos.Camera> camera = Optional.of(new Photos.Camera(eye, attachments((KioskStore) store)));
        var beginning = new Beginning(
                new UUID(1, 2), Needing.OFFER, Optional.of(Needing.VISITOR), new Gear(camera, Alike.NOTHING));
        return Needing.at(ui, store, beginning, model -> {
            Needing.write(model);
            answers.accept(model);
        });
    }

    private static void take(NeedViewModel model, Viewfinder eye) {
        model.photos().take();
        eye.photographed(ColourImage.of(stripes()));
    }

    private static Attachments attachments(KioskStore store) {
        try {
            Path folder = Files.createTempDirectory("photos");
            folder.toFile().deleteOnExit();
            return new Attachments(folder, store, Clock.systemUTC(), 10_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GrayImage stripes() {
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                pixels[y * WIDTH + x] = (byte) ((x / 80 + y / 80) % 2 == 0 ? 90 + x / 16 : 200 - y / 8);
            }
        }
        return new GrayImage(WIDTH, HEIGHT, pixels);
    }
}
