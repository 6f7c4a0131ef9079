package org.reststop.kiosk;

import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Keyboard;
import org.reststop.kiosk.scan.CameraReader;
import org.reststop.kiosk.scan.CameraState;
import org.reststop.kiosk.scan.ImageInbox;
import org.reststop.kiosk.scan.Scan;
import org.reststop.kiosk.scan.Scanner;
import org.reststop.kiosk.scan.WedgeReader;
import org.reststop.kiosk.scan.payload.Understanding;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.scan.serial.SerialReader;
import org.reststop.kiosk.scan.serial.SerialState;
import org.reststop.kiosk.screen.FxThread;

/** Whatever reads codes for this kiosk, as its settings say. For the JavaFX thread. */
final class Readers {
    private final KioskSettings settings;
    private final Clock clock;
    private final FxThread fx;
    private final Scene scene;
    private final Closing closing;
    private final Viewfinder viewfinder;
    private @Nullable CameraReader camera;
    private @Nullable SerialReader serial;
    private boolean started;

    /**
     * @param viewfinder is shown what the camera sees, if the settings want that
     * @param closing closes what is started
     */
    Readers(KioskSettings settings, Clock clock, FxThread fx, Scene scene, Viewfinder viewfinder, Closing closing) {
        this.settings = settings;
        this.clock = clock;
        this.fx = fx;
        this.scene = scene;
        this.closing = closing;
        this.viewfinder = viewfinder;
    }

    /** Tells how those with a life of their own are doing, once they have been started. */
    void tell(BiConsumer<CameraState, SerialState> listener) {
        CameraReader watching = camera;
        SerialReader listening = serial;
        if (watching != null && listening != null) {
            listener.accept(watching.state(), listening.state());
        }
    }

    /** Starts them all; a second call changes nothing. */
    void start(Consumer<Scan> listener) {
        if (started) {
            return;
        }
        started = true;
        Scanner scanner = new Scanner(clock, fx::run, listener::accept);
        if (settings.wedge().enabled()) {
            new WedgeReader(settings.wedge(), clock, scanner::deliver).attach(scene);
        }
        startSerial(scanner);
        Viewfinder eye = settings.camera().preview() ? viewfinder : new Viewfinder(fx::run, clock, false);
        CameraReader watching = closing.add(new CameraReader(settings.camera(), clock, eye, scanner::deliver));
        watching.start();
        camera = watching;
        closing.add(new ImageInbox(settings.dataFolder().resolve("scan"), scanner::deliver))
                .start();
    }

    private void startSerial(Scanner scanner) {
        KioskSettings.Serial port = settings.serial();
        Understanding understanding = new Understanding(port.prefix(), port.suffix(), Keyboard.AUTO, Keyboard.AUTO);
        SerialReader listening = closing.add(new SerialReader(port, frame -> {
            String text = understanding.read(frame.content()).text();
            scanner.deliver(new Scan(text, Scan.Source.SERIAL));
        }));
        listening.start();
        serial = listening;
    }
}
