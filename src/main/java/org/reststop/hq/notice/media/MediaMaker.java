package org.reststop.hq.notice.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.StatelessSession;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticeMedium.Kind;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.print.PdfPages;
import org.reststop.hq.print.PictureFile;
import org.reststop.hq.print.PrintException;
import org.reststop.store.Store;
import org.reststop.sync.Attachment;
import org.reststop.sync.Protocol;

/**
 * Makes media of the files that staff upload. Of a picture nothing is left but the picture, upright; a document becomes a
 * picture a page; a video is looked into and kept as it is.
 */
final class MediaMaker {
    /** As many pixels as the longer side of a kiosk's screen has. */
    private static final int LONGEST = 1920;

    private static final int MOST_PAGES = 12;
    private static final int MOST_SIDE = 1920;
    private static final Set<String> PHONE_PICTURES =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Store store;
    private final Shelf shelf;
    private final PdfPages pdf = new PdfPages(PATIENCE);
    private final ReentrantLock decoding = new ReentrantLock();

    MediaMaker(Store store, Shelf shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    /** What came of a file. */
    sealed interface Made {
        /** @param media one, or a document's pages */
        record Media(List<NoticeMedium> media) implements Made {}

        /** @param key of the text that says why not, with its value */
        record Refused(String key, Object value) implements Made {}
    }

    /** @param file whole, and the maker's own: it may be moved away */
    Made make(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(12);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return document(file);
        }
        if (isPhonePicture(start)) {
            return new Made.Refused("media.heic", "");
        }
        return start.startsWith("ftyp", 4) ? video(file) : picture(file);
    }

    /**
     * Whether it is HEIC or AVIF, which begin as a video does: many telephones take such pictures.
     *
     * @param start the first twelve characters
     */
    static boolean isPhonePicture(String start) {
        return start.startsWith("ftyp", 4) && start.length() >= 12 && PHONE_PICTURES.contains(start.substring(8, 12));
    }

    /** One at a time: a large picture takes much memory. */
    private Made picture(Path file) throws IOException {
        if (Files.size(file) > PictureFile.MAX_BYTES) {
            return new Made.Refused("media.picture-bytes", PictureFile.MAX_BYTES >> 20);
        }
        decoding.lock();
        try {
            return keep(Kind.PICTURE, List.of(PictureFile.jpeg(Files.readAllBytes(file), LONGEST)));
        } catch (PrintException e) {
            return switch (e.problem()) {
                case PHOTO_SIZE -> new Made.Refused("media.picture-pixels", e.detail());
                default -> new Made.Refused("media.unknown", "");
            };
        } finally {
            decoding.unlock();
        }
    }

    private Made document(Path file) {
        return switch (pdf.draw(file, MOST_PAGES, LONGEST)) {
            case PdfPages.Drawn.Pages(List<byte[]> pages) -> keep(Kind.DOCUMENT, pages);
            case PdfPages.Drawn.Not(PdfPages.Problem problem) ->
                switch (problem) {
                    case BROKEN -> new Made.Refused("media.pdf-broken", "");
                    case LOCKED -> new Made.Refused("media.pdf-locked", "");
                    case TOO_MANY -> new Made.Refused("media.pdf-pages", MOST_PAGES);
                    case TOO_HEAVY -> new Made.Refused("media.pdf-heavy", PdfPages.MAX_BYTES >> 20);
                };
        };
    }

    private Made video(Path file) throws IOException {
        if (Files.size(file) > Protocol.MAX_ATTACHMENT) {
            return new Made.Refused("media.video-bytes", Protocol.MAX_ATTACHMENT >> 20);
        }
        Optional<Mp4> found = Mp4.read(file);
        if (found.isEmpty()) {
            return new Made.Refused("media.video-broken", "");
        }
        Mp4 video = found.get();
        if (!video.isPlayable()) {
            return new Made.Refused("media.video-code", String.join(", ", video.codes()));
        }
        if (video.length().compareTo(NoticeMedium.LONGEST_FILM) > 0) {
            return new Made.Refused("media.video-long", NoticeMedium.LONGEST_FILM.toMinutes());
        }
        if (Math.max(video.width(), video.height()) > MOST_SIDE) {
            return new Made.Refused("media.video-large", video.width() + "×" + video.height());
        }
        Attachment kept = store.write(tx -> named(tx.session(), shelf.keep(tx.session(), file, "video/mp4")));
        return new Made.Media(List.of(medium(Kind.VIDEO, kept)));
    }

    private Made keep(Kind kind, List<byte[]> jpegs) {
        return store.write(tx -> {
            List<NoticeMedium> media = new ArrayList<>();
            for (byte[] jpeg : jpegs) {
                Attachment kept = shelf.keep(tx.session(), jpeg, "image/jpeg");
                media.add(medium(kind, named(tx.session(), kept)));
            }
            return new Made.Media(media);
        });
    }

    /** Notes that it is a notice's, so that it is not taken for something forgotten. */
    private static Attachment named(StatelessSession session, Attachment kept) {
        if (session.get(HeldMedium.class, kept.sha256()) == null) {
            session.insert(new HeldMedium(kept.sha256()));
        }
        return kept;
    }

    private static NoticeMedium medium(Kind kind, Attachment kept) {
        return new NoticeMedium(kind, kept.sha256(), kept.mediaType(), kept.bytes(), "", "");
    }
}
