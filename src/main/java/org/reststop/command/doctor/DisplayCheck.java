package org.reststop.command.doctor;

import java.util.List;
import java.util.function.Predicate;
import org.reststop.command.display.XDisplay;
import org.reststop.command.text.Texts;

/**
 * Whether an X display answers and the libraries of a JavaFX window load.
 *
 * @param display what the environment's DISPLAY says; empty for none
 * @param loads whether the system's loader finds a library
 */
record DisplayCheck(String display, Predicate<String> loads, Texts texts) implements Check.Look {
    private static final List<String> LIBRARIES =
            List.of("libgtk-3.so.0", "libXtst.so.6", "libGL.so.1", "libXxf86vm.so.1");

    @Override
    public Finding find() {
        List<String> missing =
                LIBRARIES.stream().filter(library -> !loads.test(library)).toList();
        if (!missing.isEmpty()) {
            return new Finding.Bad(
                    texts.say("doctor.display.libraries", String.join(", ", missing)),
                    texts.say("doctor.display.libraries.advice"));
        }
        if (display.isEmpty()) {
            return new Finding.Bad(texts.say("doctor.display.none"), texts.say("doctor.display.none.advice"));
        }
        return new XDisplay(display).answers()
                ? new Finding.Good(display)
                : new Finding.Bad(
                        texts.say("doctor.display.silent", display), texts.say("doctor.display.silent.advice"));
    }
}
