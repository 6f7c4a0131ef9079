package org.reststop.command.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.reststop.command.text.Texts;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.scan.CameraReader;
import org.reststop.kiosk.scan.CameraState;
import org.reststop.kiosk.scan.preview.Viewfinder;

/**
 * Whether the camera that is set opens and what its pictures are like. Of a video file only whether it can be read.
 */
record CameraCheck(KioskSettings.Camera camera, Clock clock, Texts texts) implements Check.Look {
    private static final Duration OPENING = Duration.ofSeconds(15);
    private static final Duration LOOKING = Duration.ofSeconds(4);
    private static final Duration STEP = Duration.ofMillis(100);

    @Override
    public Finding find() {
        Optional<String> device = camera.device();
        if (device.isEmpty()) {
            return new Finding.NotChecked(texts.say("doctor.camera.off"));
        }
        String name = device.get();
        try (InputStream opened = Files.newInputStream(Path.of(name))) {
            return Files.isRegularFile(Path.of(name)) ? new Finding.Good(name) : look(name);
        } catch (AccessDeniedException e) {
            return new Finding.Bad(texts.say("doctor.camera.denied", name), texts.say("doctor.camera.denied.advice"));
        } catch (IOException e) {
            return new Finding.Bad(texts.say("doctor.camera.closed", name), texts.say("doctor.camera.closed.advice"));
        }
    }

    private Finding look(String name) {
        Viewfinder unseen = new Viewfinder(Runnable::run, clock, false);
        try (CameraReader reader = new CameraReader(camera, clock, unseen, scan -> {})) {
            reader.start();
            for (long waited = 0; reader.state() instanceof CameraState.Opening && waited < OPENING.toMillis(); ) {
                Thread.sleep(STEP);
                waited += STEP.toMillis();
            }
            if (reader.state() instanceof CameraState.Running) {
                Thread.sleep(LOOKING);
            }
            return judge(name, reader.state());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding.NotChecked(name);
        }
    }

    private Finding judge(String name, CameraState state) {
        return switch (state) {
            case CameraState.Running(double perSecond) ->
                new Finding.Good(texts.say("doctor.camera.good", name, Math.round(perSecond)));
            case CameraState.Dark dark ->
                new Finding.Bad(texts.say("doctor.camera.dark", name), texts.say("doctor.camera.dark.advice"));
            case CameraState.Failed(String reason)
            when reason.contains("busy") -> new Finding.Good(texts.say("doctor.camera.busy", name));
            case CameraState.Failed(String reason) ->
                new Finding.Bad(
                        texts.say("doctor.camera.failed", name, reason), texts.say("doctor.camera.closed.advice"));
            default ->
                new Finding.Bad(texts.say("doctor.camera.closed", name), texts.say("doctor.camera.closed.advice"));
        };
    }
}
