package org.reststop.command.doctor;

import org.reststop.command.text.Texts;

/** Whether Java is new enough. */
record JdkCheck(Runtime.Version version, Texts texts) implements Check.Look {
    private static final int NEEDED = 25;

    @Override
    public Finding find() {
        return version.feature() >= NEEDED
                ? new Finding.Good(version.toString())
                : new Finding.Bad(version.toString(), texts.say("doctor.jdk.advice"));
    }
}
