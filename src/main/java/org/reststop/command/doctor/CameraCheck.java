package org.reststop.command.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.reststop.command.text.Texts;

/**
 * Whether the camera that is set opens.
 *
 * @param device a V4L2 device or a video file; empty for no camera
 */
record CameraCheck(Optional<String> device, Texts texts) implements Check.Look {
    @Override
    public Finding find() {
        if (device.isEmpty()) {
            return new Finding.NotChecked(texts.say("doctor.camera.off"));
        }
        String name = device.get();
        try (InputStream opened = Files.newInputStream(Path.of(name))) {
            return new Finding.Good(name);
        } catch (AccessDeniedException e) {
            return new Finding.Bad(texts.say("doctor.camera.denied", name), texts.say("doctor.camera.denied.advice"));
        } catch (IOException e) {
            return new Finding.Bad(texts.say("doctor.camera.closed", name), texts.say("doctor.camera.closed.advice"));
        }
    }
}
