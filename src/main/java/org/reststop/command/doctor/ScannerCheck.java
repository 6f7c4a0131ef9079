package org.reststop.command.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reststop.command.text.Texts;

/**
 * Whether something is plugged in that types, as a USB scanner does.
 *
 * @param enabled whether the settings want a scanner that types
 * @param serial the serial scanner that is plugged in, if the settings want one
 * @param devices the folder where the system lists its input devices by name
 */
record ScannerCheck(boolean enabled, Optional<Path> serial, Path devices, Texts texts) implements Check.Look {
    @Override
    public Finding find() {
        if (!enabled && serial.isEmpty()) {
            return new Finding.NotChecked(texts.say("doctor.scanner.off"));
        }
        List<String> found = new ArrayList<>(enabled ? keyboards() : List.of());
        serial.ifPresent(device -> found.add(device.toString()));
        return found.isEmpty()
                ? new Finding.Bad(texts.say("doctor.scanner.none"), texts.say("doctor.scanner.advice"))
                : new Finding.Good(texts.say("doctor.scanner.good", String.join(", ", found)));
    }

    private List<String> keyboards() {
        try (Stream<Path> files = Files.list(devices)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("-event-kbd"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
