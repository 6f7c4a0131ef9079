package org.reststop.command.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reststop.command.text.Texts;

/**
 * Whether something is plugged in that types, as a USB scanner does.
 *
 * @param enabled whether the settings want a scanner
 * @param devices the folder where the system lists its input devices by name
 */
record ScannerCheck(boolean enabled, Path devices, Texts texts) implements Check.Look {
    @Override
    public Finding find() {
        if (!enabled) {
            return new Finding.NotChecked(texts.say("doctor.scanner.off"));
        }
        List<String> found = keyboards();
        return found.isEmpty()
                ? new Finding.Bad(texts.say("doctor.scanner.none"), texts.say("doctor.scanner.advice"))
                : new Finding.Good(found.stream().collect(Collectors.joining(", ")));
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
