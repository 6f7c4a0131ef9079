package org.reststop.command.doctor;

import org.reststop.command.text.Texts;
import org.reststop.config.SettingsException;

/** Whether the settings of both programs can be used. */
record ConfigCheck(Runnable load, Texts texts) implements Check.Look {
    @Override
    public Finding find() {
        try {
            load.run();
            return new Finding.Good(texts.say("doctor.config.good"));
        } catch (SettingsException e) {
            return new Finding.Bad(String.valueOf(e.getMessage()), texts.say("doctor.config.advice"));
        }
    }
}
