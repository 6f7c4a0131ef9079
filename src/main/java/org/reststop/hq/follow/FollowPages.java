package org.reststop.hq.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.Question;
import org.reststop.hq.follow.FollowDesk.Added;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Outcome;
import org.reststop.hq.print.PictureFile;
import org.reststop.hq.print.PrintException;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;
import org.reststop.hq.web.Seals;

/**
 * A need's page on its author's own phone: what became of it, and three small forms to say more. Whoever has the address
 * has the need's story; it leads nowhere else, is found by no search engine and kept by no cache.
 */
public final class FollowPages {
    private static final String ADDRESS = FollowToken.PATH + "{token}";

    /** A photo as large as any that is read, and what surrounds it. */
    private static final int MAX_UPLOAD = PictureFile.MAX_BYTES + (64 << 10);

    /** Enough to read a house number by, little enough for a phone's upload to be worth it. */
    private static final int LONGEST_SIDE = 1_600;

    private static final Set<String> TOLD = Set.of("words", "photo", "rated", "late");

    private final FollowDesk desk;
    private final Pages pages;
    private final UuidV7 ids;
    private final Seals seals;
    private final FollowLimits limits;

    /** @param random must be fit for secrets */
    public FollowPages(FollowDesk desk, Pages pages, Clock clock, UuidV7 ids, RandomGenerator random) {
        this.desk = desk;
        this.pages = pages;
        this.ids = ids;
        this.seals = new Seals("reststop_follow", FollowToken.PATH, random);
        this.limits = new FollowLimits(clock);
    }

    /** {@code /n/{token}} and what is below it. */
    public List<Route> routes() {
        return List.of(
                Route.get(ADDRESS, this::show), Route.post(ADDRESS, this::take).within(MAX_UPLOAD));
    }

    /** What somebody has typed, and what is wrong with it; each perhaps empty. */
    public record Typed(String words, String face, String said, String problem) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    private Reply show(Request request) {
        return find(request)
                .map(need -> page(200, request, need, Typed.NOTHING))
                .orElseGet(() -> unknown(request));
    }

    private Optional<Followed> find(Request request) {
        String token = request.segment("token");
        return FollowToken.isSound(token) ? desk.find(new FollowToken(token)) : Optional.empty();
    }

    private Reply take(Request request) {
        Optional<Followed> found = find(request);
        if (found.isEmpty()) {
            return unknown(request);
        }
        Followed need = found.get();
        FollowToken token = new FollowToken(request.segment("token"));
        Optional<Duration> pause = limits.take(request, token);
        if (pause.isPresent()) {
            long minutes = pause.get().toMinutes() + 1;
            return refused(429, request, need, pages.frame(request).say("follow.wait", minutes))
                    .with("Retry-After", Long.toString(pause.get().toSeconds() + 1));
        }
        if (seals.opened(request, secret(token)).isEmpty()) {
            return refused(422, request, need, pages.frame(request).say("follow.again"));
        }
        return switch (text(request, "do")) {
            case "face" -> face(request, need);
            case "photo" -> photo(request, need);
            default -> words(request, need);
        };
    }

    private Reply words(Request request, Followed need) {
        String words = NeedText.clean(text(request, "words"));
        return told(request, need, "words", desk.addWords(need.entry().key(), words));
    }

    private Reply face(Request request, Followed need) {
        Optional<Face> face = named(Face.values(), text(request, "face"));
        Optional<Question> question =
                named(Question.values(), text(request, "question")).filter(asked -> asked != Question.NONE);
        if (face.isEmpty() || question.isEmpty()) {
            return refused(422, request, need, pages.frame(request).say("follow.face.none"));
        }
        String said = NeedText.clean(text(request, "said"));
        Act.Rate rate = new Act.Rate(question.get(), face.get(), said, null);
        return told(request, need, "rated", desk.rate(need.entry().key(), rate));
    }

    private Reply photo(Request request, Followed need) {
        Frame frame = pages.frame(request);
        Optional<byte[]> file = request.upload("photo");
        if (file.isEmpty()) {
            return refused(422, request, need, frame.say("follow.photo.none"));
        }
        try {
            byte[] jpeg = PictureFile.jpeg(file.get(), LONGEST_SIDE);
            return told(request, need, "photo", desk.addPhoto(need.entry().key(), jpeg));
        } catch (PrintException e) {
            return refused(422, request, need, frame.say("follow.photo.unfit"));
        }
    }

    private Reply told(Request request, Followed need, String what, Added added) {
        Frame frame = pages.frame(request);
        return switch (added) {
            case Added.There there ->
                quiet(Reply.seeOther(FollowToken.PATH + request.segment("token") + "?done=" + what));
            case Added.TooLate late ->
                quiet(Reply.seeOther(FollowToken.PATH + request.segment("token") + "?done=late"));
            case Added.Enough enough ->
                refused(422, request, need, frame.say("follow.photo.enough", FollowDesk.MOST_PHOTOS));
            case Added.Refused(Outcome.Reason reason) ->
                refused(422, request, need, frame.say("follow.problem." + reason.word(), excess(request)));
        };
    }

    private static int excess(Request request) {
        return Math.max(NeedText.excess(text(request, "words")), NeedText.excess(text(request, "said")));
    }

    /** The page again with all that was typed. */
    private Reply refused(int status, Request request, Followed need, String problem) {
        return page(
                status,
                request,
                need,
                new Typed(text(request, "words"), text(request, "face"), text(request, "said"), problem));
    }

    private Reply page(int status, Request request, Followed need, Typed typed) {
        Frame frame = pages.frame(request);
        FollowToken token = new FollowToken(request.segment("token"));
        Seals.Seal seal = seals.seal(request, secret(token), ids.next());
        String done = request.query("done").filter(TOLD::contains).orElse("");
        Map<String, Object> values = new HashMap<>();
        values.put("need", need);
        values.put("path", FollowToken.PATH + token.text());
        values.put("seal", seal);
        values.put("typed", typed);
        values.put("done", done.isEmpty() ? "" : frame.say("follow.done." + done));
        return quiet(seals.with(seal, request, pages.show(status, frame, "follow", values)));
    }

    /** Whoever has the token may send anyway: the seal keeps other sites from sending in a browser's name. */
    private static byte[] secret(FollowToken token) {
        return token.text().getBytes(UTF_8);
    }

    private Reply unknown(Request request) {
        Frame frame = pages.frame(request);
        return limits.wrong(request)
                .map(left -> pages.error(429, frame).with("Retry-After", Long.toString(left.toSeconds() + 1)))
                .orElseGet(() -> quiet(pages.show(404, frame, "follow-gone", Map.of())));
    }

    private static Reply quiet(Reply reply) {
        return reply.with("Referrer-Policy", "no-referrer").with("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    private static String text(Request request, String field) {
        return request.form(field).orElse("").replace("\r\n", "\n");
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        for (E each : all) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
