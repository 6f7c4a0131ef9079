package org.reststop.hq;

import java.time.Duration;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.IssuedBadges;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.flag.Flags;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.hq.people.CardApi;
import org.reststop.hq.people.CardDesk;
import org.reststop.hq.people.PeoplePages;
import org.reststop.hq.print.CardPrinter;
import org.reststop.hq.web.Pages;
import org.reststop.sync.WireCodec;

/** People, their badges and the cards that are printed of them: what staff and the operator's programs share. */
record Cards(PeoplePages.Parts parts, Pages pages) {
    private static final Duration TIDY = Duration.ofHours(1);

    static Cards of(Core core, Means means, Pages pages) {
        Roster roster = new Roster(core.store(), core.people(), means.clock(), means.random());
        IssuedBadges badges = new IssuedBadges(core.store(), means.clock());
        BadgeOffice office = new BadgeOffice(core.store(), core.feed(), core.keys(), means.clock(), means.random());
        CardDesk desk = new CardDesk(roster, badges, core.fleet(), new CardPrinter());
        Flags flags = new Flags(core.store(), office, means.clock());
        return new Cards(new PeoplePages.Parts(roster, badges, office, desk, core.fleet(), flags::ofPeople), pages);
    }

    /** Begins to tidy up. */
    void begin(Rounds rounds) {
        rounds.every(TIDY, "forms", parts.roster()::tidy);
    }

    CardApi api(OperatorDoor door, WireCodec codec) {
        return new CardApi(door, codec, parts.roster(), parts.cards(), pages);
    }
}
