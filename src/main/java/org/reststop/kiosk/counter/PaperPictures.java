package org.reststop.kiosk.counter;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.reststop.kiosk.attachment.AttachmentException;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.media.MediaShelf;
import org.reststop.kiosk.scan.Photo;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.sync.Attachment;

/**
 * The camera, and where the photo of a paper notice lies: on the shelf from which this kiosk shows it at once, and among
 * what goes up to HQ.
 */
public record PaperPictures(Viewfinder viewfinder, Attachments attachments, MediaShelf shelf) {
    /**
     * Puts a photo where it is shown and sent from. Waits for the disk.
     *
     * @throws AttachmentException if it is not kept
     * @throws UncheckedIOException if the disk does not take it
     */
    Attachment keep(byte[] jpeg) {
        Attachment attachment = attachments.keep(jpeg, Photo.MEDIA_TYPE);
        try {
            shelf.put(jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return attachment;
    }
}
