package org.reststop.hq.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.PhoneNumber;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.Receipt;
import org.reststop.sync.NeedFact;

/** What can be wrong with a need that reads well. */
final class NeedCheck {
    private static final int MAX_PLACE = 120;
    private static final int MOST_ATTACHMENTS = 10;

    private NeedCheck() {}

    /** As a code and a detail; empty if nothing is. */
    static String senseless(NeedFact.Raised need, String stationId) {
        if (!stationId.equals(need.stationId())) {
            return "other-station: a need at another station than the kiosk's";
        }
        if (!NeedText.clean(need.words()).equals(need.words()) || NeedText.excess(need.words()) > 0) {
            return "senseless: the words of the need";
        }
        if (need.words().isEmpty() && need.attachments().isEmpty()) {
            return "senseless: a need that says nothing";
        }
        String follow = need.follow();
        if (follow != null && !FollowToken.isSound(follow) || need.patrol() != null && need.personId() == null) {
            return "senseless: how the need is followed, or whose report it is";
        }
        boolean coded = Category.isCode(need.category()) && Receipt.isSound(need.receipt());
        return coded && isAuthor(need) && isPlace(need) && need.attachments().size() <= MOST_ATTACHMENTS
                ? ""
                : "senseless: a field of the need";
    }

    /** As above. */
    static String senseless(NeedFact.Supported supported, String stationId) {
        if (!stationId.equals(supported.stationId())) {
            return "other-station: a supporter at another station than the kiosk's";
        }
        return isPerson(supported.personId()) ? "" : "senseless: who supports the need";
    }

    /** As above. */
    static String senseless(NeedFact.Rated rated, String stationId) {
        if (!stationId.equals(rated.stationId())) {
            return "other-station: an answer at another station than the kiosk's";
        }
        boolean fits = NeedText.clean(rated.words()).equals(rated.words()) && NeedText.excess(rated.words()) == 0;
        return fits && isPerson(rated.personId()) && rated.question() != Question.NONE
                ? ""
                : "senseless: a field of the answer";
    }

    private static boolean isPerson(@Nullable Long person) {
        return person == null || person > 0;
    }

    private static boolean isAuthor(NeedFact.Raised need) {
        Long person = need.personId();
        String phone = need.phone();
        return isPerson(person) && (phone == null || person == null && PhoneNumber.isPlausible(phone));
    }

    private static boolean isPlace(NeedFact.Raised need) {
        return Optional.ofNullable(need.place())
                .map(place -> place.length() <= MAX_PLACE
                        && !place.isBlank()
                        && place.codePoints().noneMatch(Character::isISOControl)
                        && FactReader.storable(place).equals(place))
                .orElse(true);
    }
}
