package org.reststop.command.demo;

import java.io.IOException;
import java.util.Map;
import org.reststop.command.display.VirtualScreen;
import org.reststop.command.display.XDisplay;
import org.reststop.command.text.Texts;

/**
 * Where a demo's kiosk shows itself.
 *
 * @param env by which it finds its screen
 * @param told the operator, who looks for it
 * @param onClose ends the screen if it is the demo's own
 */
record DemoScreen(Map<String, String> env, String told, Runnable onClose) implements AutoCloseable {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;

    /** The display that there is; else a virtual one; else JavaFX's Headless platform. */
    static DemoScreen find(Map<String, String> env, Texts texts) {
        String display = env.getOrDefault("DISPLAY", "");
        if (new XDisplay(display).answers()) {
            return new DemoScreen(Map.of(), texts.say("demo.screen.own", display), () -> {});
        }
        try {
            VirtualScreen screen = VirtualScreen.start(WIDTH, HEIGHT);
            return new DemoScreen(screen.env(), texts.say("demo.screen.virtual", screen.display()), screen::close);
        } catch (IOException e) {
            return new DemoScreen(
                    Map.of("RESTSTOP_JAVA_OPTS", "-Dglass.platform=Headless -Dprism.order=sw"),
                    texts.say("demo.screen.headless"),
                    () -> {});
        }
    }

    @Override
    public void close() {
        onClose.run();
    }
}
