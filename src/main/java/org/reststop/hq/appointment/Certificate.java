package org.reststop.hq.appointment;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.http.Reply;
import org.reststop.hq.print.LetterPrinter;
import org.reststop.hq.print.LetterSheet;
import org.reststop.hq.print.PrintException;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** The certificate of an appointment as PDF, in the language of whoever prints it. */
record Certificate(Pages pages) {
    Reply reply(Frame frame, AppointmentEntry entry, RosterEntry person, ZoneId zone) {
        LetterSheet sheet = new LetterSheet(
                frame.say("appointment.certificate.title"),
                frame.say("appointment.certificate.to", person.name()),
                List.of(
                        frame.say("appointment.certificate.body"),
                        "",
                        frame.say(
                                "appointment.certificate.term",
                                frame.date(entry.term().firstDay()),
                                frame.date(entry.term().lastDay())),
                        "",
                        frame.say("appointment.certificate.thanks"),
                        "",
                        frame.say("appointment.certificate.number", entry.number())),
                frame.say("layout.brand"),
                frame.date(entry.madeAt(), zone));
        try {
            return new Reply(
                    200,
                    "application/pdf",
                    new LetterPrinter().print(List.of(sheet)),
                    Map.of("Content-Disposition", "inline; filename=\"certificate.pdf\""));
        } catch (PrintException e) {
            return pages.show(503, frame, "error", Map.of("status", 503, "key", "error.5xx"));
        }
    }
}
