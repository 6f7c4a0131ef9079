package org.reststop.command.doctor;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.reststop.command.text.Texts;

/**
 * Whether the kiosk can read its screens aloud.
 *
 * @param enabled whether the settings want that
 * @param missing of the engine and its voices, by their own names
 * @param loudspeaker whether there is one
 */
record SpeechCheck(boolean enabled, Supplier<List<String>> missing, BooleanSupplier loudspeaker, Texts texts)
        implements Check.Look {
    @Override
    public Finding find() {
        if (!enabled) {
            return new Finding.NotChecked(texts.say("doctor.speech.off"));
        }
        List<String> gone = missing.get();
        if (!gone.isEmpty()) {
            return new Finding.Bad(
                    texts.say("doctor.speech.none", String.join(", ", gone)), texts.say("doctor.speech.advice"));
        }
        return loudspeaker.getAsBoolean()
                ? new Finding.Good(texts.say("doctor.speech.good"))
                : new Finding.NotChecked(texts.say("doctor.speech.silent"));
    }
}
