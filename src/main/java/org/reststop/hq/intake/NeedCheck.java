package org.reststop.hq.intake;

import java.util.Optional;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.PhoneNumber;
import org.reststop.domain.need.Receipt;
import org.reststop.sync.FactBody;

/** What can be wrong with a need that reads well. */
final class NeedCheck {
    private static final int MAX_PLACE = 120;
    private static final int MOST_ATTACHMENTS = 10;

    private NeedCheck() {}

    /** As a code and a detail; empty if nothing is. */
    static String senseless(FactBody.NeedRaised need, String stationId) {
        if (!stationId.equals(need.stationId())) {
            return "other-station: a need at another station than the kiosk's";
        }
        if (!NeedText.clean(need.words()).equals(need.words()) || NeedText.excess(need.words()) > 0) {
            return "senseless: the words of the need";
        }
        if (need.words().isEmpty() && need.attachments().isEmpty()) {
            return "senseless: a need that says nothing";
        }
        boolean coded = Category.isCode(need.category()) && Receipt.isSound(need.receipt());
        return coded && isAuthor(need) && isPlace(need) && need.attachments().size() <= MOST_ATTACHMENTS
                ? ""
                : "senseless: a field of the need";
    }

    private static boolean isAuthor(FactBody.NeedRaised need) {
        Long person = need.personId();
        String phone = need.phone();
        return (person == null || person > 0) && (phone == null || person == null && PhoneNumber.isPlausible(phone));
    }

    private static boolean isPlace(FactBody.NeedRaised need) {
        return Optional.ofNullable(need.place())
                .map(place -> place.length() <= MAX_PLACE
                        && !place.isBlank()
                        && place.codePoints().noneMatch(Character::isISOControl)
                        && FactReader.storable(place).equals(place))
                .orElse(true);
    }
}
