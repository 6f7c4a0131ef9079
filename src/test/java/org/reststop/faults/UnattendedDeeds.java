package org.reststop.faults;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Patrol;
import org.reststop.domain.need.PublicNeed;
import org.reststop.domain.need.Question;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.need.NeedDesk;
import org.reststop.kiosk.neighbour.Asked;
import org.reststop.kiosk.neighbour.Joined;
import org.reststop.kiosk.neighbour.NeighbourDesk;
import org.reststop.kiosk.story.Story;
import org.reststop.kiosk.story.StoryDesk;
import org.reststop.store.KioskStore;
import org.reststop.sync.Attachment;
import org.reststop.sync.PersonFact;

/** What people do at a kiosk without a screen, each by the desk that the screens use; and how it is said. */
final class UnattendedDeeds {
    private static final int PHOTOS = 64 << 20;
    private static final int SIDE = 64;

    private final KioskStore store;
    private final String station;
    private final Clock clock;
    private final SecureRandom random;
    private final UuidV7 ids;
    private final Attachments attachments;
    private final NeedDesk needs;
    private final NeighbourDesk neighbours;
    private final StoryDesk stories;
    private int done;

    UnattendedDeeds(Path folder, KioskStore store, String station, Clock clock, SecureRandom random) {
        this.store = store;
        this.station = station;
        this.clock = clock;
        this.random = random;
        this.ids = new UuidV7(clock, random);
        this.attachments = new Attachments(folder, store, clock, PHOTOS);
        this.needs = new NeedDesk(store, station, clock, random);
        this.neighbours = new NeighbourDesk(store, station, clock, ids);
        this.stories = new StoryDesk(store, station, clock, ids);
    }

    Attachments attachments() {
        return attachments;
    }

    /** Does the next of five things and says it as HQ's books will have it; a check-in where it is not to be done yet. */
    String next() throws IOException {
        String said =
                switch (done++ % 5) {
                    case 1 -> raise();
                    case 2 -> report();
                    case 3 -> support();
                    case 4 -> rate();
                    default -> null;
                };
        return said == null ? checkIn() : said;
    }

    private String checkIn() {
        UUID id = ids.next();
        store.write(tx -> {
            tx.session().insert(new CheckIn(id, station, 7, 9, clock.instant()));
            tx.record(id, new PersonFact.CheckedIn(station, 7, 9), clock.instant());
            return id;
        });
        return "check-in " + id;
    }

    private @Nullable String raise() throws IOException {
        Attachment photo = attachments.keep(photo(), "image/jpeg");
        NewNeed need = new NewNeed(ids.next(), "parcel", "要柜子", new NeedAuthor.Known(somebody()));
        return needs.raise(need, "zh", List.of(photo)) instanceof NeedOutcome.Raised
                ? "need " + need.id() + " " + photo.sha256()
                : null;
    }

    private @Nullable String report() {
        NeedAuthor worker = new NeedAuthor.Known(somebody());
        NewNeed report = new NewNeed(ids.next(), "safety", "井盖没了", null, worker, Patrol.NOW);
        return needs.raise(report, "zh", List.of()) instanceof NeedOutcome.Raised ? "patrol " + report.id() : null;
    }

    private @Nullable String support() {
        Optional<UUID> need = neighbours.board(null).asked().stream()
                .map(Asked::need)
                .map(PublicNeed::needId)
                .findFirst();
        long person = somebody();
        return need.isPresent() && neighbours.join(need.get(), person) instanceof Joined.Counted
                ? "support " + person
                : null;
    }

    private @Nullable String rate() {
        long author = RealFaults.FIRST_AUTHOR + random.nextInt(RealFaults.AUTHORS);
        Optional<Story> asked = stories.mine(author).stream()
                .filter(story -> story.told()
                        .filter(told -> told.question() == Question.HELPED)
                        .isPresent())
                .findFirst();
        Face face = random.nextBoolean() ? Face.GOOD : Face.POOR;
        return asked.isPresent() && stories.rate(asked.get(), face, "说一句", author) instanceof StoryDesk.Rated.Kept
                ? "rating " + asked.get().needId()
                : null;
    }

    /** Nobody who has done anything before. */
    private long somebody() {
        return random.nextLong(1L << 40, 1L << 50);
    }

    /** Like no other, and no smaller than what HQ takes for a picture. */
    private byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i += 8) {
            image.setRGB(i % SIDE, i / SIDE, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
