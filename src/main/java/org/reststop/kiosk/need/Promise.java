package org.reststop.kiosk.need;

import java.time.LocalDate;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.PhoneNumber;
import org.reststop.kiosk.screen.Texts;

/** When and how somebody will hear of what they asked for, in plain words. */
record Promise(Texts texts, NeedViewModel model) {
    String words() {
        long days = model.category().rules().answerDays();
        LocalDate day = model.raised().expected();
        String when = day == null ? texts.count("need.promise", days) : texts.get("need.promise.day", texts.day(day));
        String how =
                switch (model.answers().author()) {
                    case NeedAuthor.Caller(String phone) -> texts.get("need.promise.phone", PhoneNumber.masked(phone));
                    case NeedAuthor.Known known -> texts.get("need.promise.known");
                    case NeedAuthor.Anonymous anonymous -> texts.get("need.promise.anonymous");
                };
        String urgent = model.category().rules().urgent() ? texts.get("need.promise.urgent") : "";
        return when + how + urgent;
    }
}
