package org.reststop.command.doctor;

import java.net.URI;
import org.reststop.command.hq.HqHealth;
import org.reststop.command.text.Texts;

/** Whether HQ answers that it is well. */
record HqCheck(URI hq, HqHealth.Answer answer, Texts texts) implements Check.Look {
    @Override
    public Finding find() {
        return answer.well()
                ? new Finding.Good(hq.toString())
                : new Finding.Bad(texts.say("doctor.hq.bad", hq, answer.detail()), texts.say("doctor.hq.advice"));
    }
}
