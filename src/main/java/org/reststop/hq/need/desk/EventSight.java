package org.reststop.hq.need.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Face;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.need.Sights;
import org.reststop.hq.web.Frame;

/**
 * A line of a need's history.
 *
 * @param sentence what came to pass, in the reader's language
 * @param note for staff alone; perhaps empty
 */
public record EventSight(CaseEvent event, String sentence, String note) {
    static EventSight of(CaseEvent event, Sights sights) {
        Frame frame = sights.frame();
        CaseEvent.Content content = event.content();
        String party = content.party() == null ? "" : content.party();
        String about =
                switch (content.act()) {
                    case "recategorise" -> sights.category(content.note());
                    case "look" -> frame.say("event.look." + content.note());
                    case "ask" -> frame.say("event.ask." + content.note());
                    case "remind", "escalate" -> frame.say("deadline." + content.note());
                    default -> party;
                };
        String said =
                frame.say("event." + content.act(), who(event.actor(), frame), about, face(content.face(), frame));
        return new EventSight(event, said, content.isCoded() ? "" : content.note());
    }

    /** What whoever did it is to the need, as the page's style names it. */
    public String kind() {
        return event.actor().kind().name().toLowerCase(Locale.ROOT);
    }

    private static String who(Actor actor, Frame frame) {
        return actor.name().isEmpty()
                ? frame.say("actor." + actor.kind().name().toLowerCase(Locale.ROOT))
                : actor.name();
    }

    private static String face(@Nullable Face face, Frame frame) {
        return face == null ? "" : frame.say("face." + face.word());
    }
}
