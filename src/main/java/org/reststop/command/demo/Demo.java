package org.reststop.command.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import org.reststop.command.hq.OperatorApi;
import org.reststop.command.text.Texts;

/**
 * A running demo: HQ with the sample community, sample badges, one enrolled kiosk. HQ and the kiosk may
 * be stopped and started again meanwhile. For one thread at a time; {@link #close} may come from another.
 */
public final class Demo implements AutoCloseable {
    /**
     * What a demo is made of.
     *
     * @param folder where it keeps everything
     * @param launcher starts its programs
     * @param http for its calls of HQ
     * @param steps tells what goes on
     */
    public record Parts(DemoFolder folder, Launcher launcher, HttpClient http, Texts texts, Steps steps) {}

    private final Parts parts;
    private final Map<String, String> screen;
    private final SampleBadges badges;
    private volatile KioskProcess kiosk;
    private volatile HqProcess hq;

    private Demo(Parts parts, Map<String, String> screen, HqProcess hq, SampleBadges badges, KioskProcess kiosk) {
        this.parts = parts;
        this.screen = screen;
        this.hq = hq;
        this.badges = badges;
        this.kiosk = kiosk;
    }

    /**
     * Starts everything and waits until it runs. Whatever fails, nothing is left running.
     *
     * @param screen the environment by which the kiosk finds its screen; empty for this process's own
     * @throws ProgramFailure if one of the programs does not come up
     * @throws IOException if the folder cannot be used
     */
    public static Demo start(Parts parts, Map<String, String> screen) throws IOException {
        Texts texts = parts.texts();
        DemoFolder folder = parts.folder();
        folder.prepare();
        HqProcess hq = parts.steps()
                .run(texts.say("demo.step.hq"), () -> HqProcess.start(folder, parts.launcher(), parts.http()));
        try {
            OperatorApi api = hq.api();
            SampleBadges badges = new SampleBadges(folder.badges(), texts);
            parts.steps().run(texts.say("demo.step.badges"), () -> {
                badges.make(api);
                return badges;
            });
            KioskProcess kiosk = parts.steps()
                    .run(texts.say("demo.step.kiosk"), () -> KioskProcess.start(folder, parts.launcher(), api, screen));
            return new Demo(parts, screen, hq, badges, kiosk);
        } catch (IOException | RuntimeException e) {
            hq.close();
            throw e;
        }
    }

    public HqProcess hq() {
        return hq;
    }

    public KioskProcess kiosk() {
        return kiosk;
    }

    public SampleBadges badges() {
        return badges;
    }

    /** Stops HQ and leaves the kiosk to itself. */
    public void stopHq() {
        hq.close();
    }

    /** Starts HQ again, where it was; returns when it answers. */
    public void startHqAgain() throws IOException {
        hq = hq.again();
    }

    /** Takes the kiosk's power away. */
    public void cutKioskPower() {
        kiosk.program().kill();
    }

    /**
     * Starts the kiosk again, where it was; returns when it takes scans.
     *
     * @param changes to its environment
     */
    public void startKioskAgain(Map<String, String> changes) throws IOException {
        Map<String, String> env = new HashMap<>(screen);
        env.putAll(changes);
        kiosk = KioskProcess.start(parts.folder(), parts.launcher(), hq.api(), env);
    }

    /** Stops the kiosk, then HQ, each in good order. */
    @Override
    public void close() {
        kiosk.close();
        hq.close();
    }
}
