package org.reststop.command.doctor;

import java.util.function.Supplier;
import org.reststop.command.text.Texts;
import org.reststop.kiosk.voice.Microphone.Presence;

/**
 * Whether voice memos can be recorded. A kiosk without a microphone is a whole kiosk, unless its settings name one.
 *
 * @param microphone listens to it
 * @param named whether the settings name one
 */
record MicrophoneCheck(Supplier<Presence> microphone, boolean named, Texts texts) implements Check.Look {
    @Override
    public Finding find() {
        return switch (microphone.get()) {
            case OFF -> new Finding.NotChecked(texts.say("doctor.microphone.off"));
            case MISSING -> named ? bad("missing") : new Finding.NotChecked(texts.say("doctor.microphone.none"));
            case CLOSED -> bad("closed");
            case SILENT -> bad("silent");
            case WORKING -> new Finding.Good(texts.say("doctor.microphone.good"));
        };
    }

    private Finding bad(String what) {
        String key = "doctor.microphone." + what;
        return new Finding.Bad(texts.say(key), texts.say(key + ".advice"));
    }
}
