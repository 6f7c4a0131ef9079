package org.reststop.hq.attachment;

import org.reststop.sync.Attachment;

/**
 * An attachment as staff see it; {@code attachments.jte} shows a list of them.
 *
 * @param here whether its content has arrived; a fact overtakes what is attached to it
 */
public record AttachmentSight(Attachment attachment, boolean here) {
    /** Where it is read, for those who are signed in. */
    public String link() {
        return AttachmentPages.PATH + attachment.sha256();
    }

    public boolean isSound() {
        return attachment.mediaType().startsWith("audio/");
    }

    public boolean isPicture() {
        return attachment.mediaType().startsWith("image/");
    }
}
