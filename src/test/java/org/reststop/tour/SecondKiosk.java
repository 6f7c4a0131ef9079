package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.reststop.command.demo.Demo;
import org.reststop.command.demo.DemoFolder;
import org.reststop.command.demo.KioskProcess;
import org.reststop.command.demo.Launcher;
import org.reststop.command.display.VirtualScreen;
import org.reststop.testing.HandsOnScreen;

/** Another kiosk of the same station, whose glass lies on its side. */
final class SecondKiosk implements AutoCloseable {
    static final int WIDTH = 1920;
    static final int HEIGHT = 1080;

    private final VirtualScreen screen;
    private final KioskProcess program;
    private final KioskOnScreen kiosk;

    private SecondKiosk(VirtualScreen screen, KioskProcess program, KioskOnScreen kiosk) {
        this.screen = screen;
        this.program = program;
        this.kiosk = kiosk;
    }

    /**
     * Starts and enrols it.
     *
     * @param folder where it keeps its data
     */
    static SecondKiosk start(Demo demo, Launcher launcher, DemoFolder folder) throws IOException {
        folder.prepare();
        Files.writeString(
                folder.kioskConfig(), "data-folder: kiosk\nhq: " + demo.hq().address() + "\n");
        Path noCamera = folder.root().resolve("no-camera");
        VirtualScreen screen = VirtualScreen.start(WIDTH, HEIGHT);
        try {
            Map<String, String> env = new HashMap<>(screen.env());
            env.put("RESTSTOP_KIOSK_CAMERA_DEVICE", noCamera.toString());
            KioskProcess program =
                    KioskProcess.start(folder, launcher, demo.hq().api(), env);
            HandsOnScreen hands = new HandsOnScreen(screen.display(), WIDTH, HEIGHT);
            return new SecondKiosk(screen, program, new KioskOnScreen(program.program(), hands, folder.log("kiosk")));
        } catch (IOException | RuntimeException e) {
            screen.close();
            throw e;
        }
    }

    /** What a visitor does at it. */
    KioskOnScreen kiosk() {
        return kiosk;
    }

    @Override
    public void close() {
        program.close();
        screen.close();
    }
}
