package org.reststop.hq.need.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reststop.hq.attachment.AttachmentSight;
import org.reststop.hq.need.NeedSight;
import org.reststop.hq.web.Part;

/**
 * A need as its page shows it.
 *
 * @param need with its author, as far as the page may say it
 * @param personal what is shown of what is personal
 * @param attachments what may be shown
 * @param dues what is promised and not yet kept
 * @param events the newest first
 * @param merged what is told with it
 * @param into what it is told with
 */
public record CaseSight(
        NeedSight need,
        Personal personal,
        List<AttachmentSight> attachments,
        List<Due> dues,
        List<EventSight> events,
        List<Merged> merged,
        Optional<NeedSight> into) {
    /**
     * What is personal.
     *
     * @param phone whole; empty unless it is shown
     * @param hides whether something is hidden that the reader may see when they ask
     */
    public record Personal(String phone, boolean hides) {}

    /**
     * A promise.
     *
     * @param word the end of the key of its text
     * @param late whether it is past
     */
    public record Due(String word, Instant at, boolean late) {}

    /**
     * A need that is told with it.
     *
     * @param said what its author said later, in order
     */
    public record Merged(NeedSight need, List<String> said) {}

    /** A card of another feature's. */
    public record Panel(String title, Part part) {}
}
