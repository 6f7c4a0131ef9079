package org.reststop.hq.people;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.hq.print.CardPrinter;
import org.reststop.hq.print.Photo;
import org.reststop.hq.print.PrintException;
import org.reststop.hq.print.PrintProblem;
import org.reststop.hq.web.Pages;
import org.reststop.sync.WireCodec;

/** Cards for the operator's programs. */
public final class CardApi {
    /** A photo's bytes in Base64, and the rest of the request. */
    private static final int MAX_BODY = Photo.MAX_BYTES / 3 * 4 + (64 << 10);

    private final OperatorDoor door;
    private final WireCodec codec;
    private final Roster roster;
    private final CardDesk desk;
    private final Pages pages;

    public CardApi(OperatorDoor door, WireCodec codec, Roster roster, CardDesk desk, Pages pages) {
        this.door = door;
        this.codec = codec;
        this.roster = roster;
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * Which badges.
     *
     * @param serials of badges; absent for none
     * @param people whose newest badges; absent for none
     * @param everybody whether everybody's newest badges
     * @param layout SHEET or CARD; absent for SHEET
     * @param station whose name the cards carry; absent for the only one's
     * @param photo a PNG or JPEG file in Base64; absent for none
     */
    record CardsRequest(
            @Nullable List<Long> serials,
            @Nullable List<Long> people,
            @Nullable Boolean everybody,
            CardPrinter.@Nullable Layout layout,
            @Nullable String station,
            @Nullable String photo) {}

    /** {@code POST badges/cards} below {@code /api/v1}: a PDF in the language of Accept-Language. */
    public List<Route> routes() {
        return List.of(door.post("/api/v1/badges/cards", this::print).within(MAX_BODY));
    }

    private Reply print(Request request) {
        CardsRequest asked = codec.fromJson(request.body(), CardsRequest.class);
        List<Long> serials = serials(asked);
        if (serials.size() > CardDesk.MOST) {
            throw new Refusal(413, "too-many-cards", "at most " + CardDesk.MOST + " cards are printed at once");
        }
        try {
            CardDesk.Printed printed = desk.print(
                    pages.frame(request),
                    new CardDesk.Order(
                            serials,
                            Optional.ofNullable(asked.layout()).orElse(CardPrinter.Layout.SHEET),
                            Optional.ofNullable(asked.station()).orElse(""),
                            Optional.ofNullable(asked.photo()).map(CardApi::photo)));
            if (printed.cards() == 0) {
                throw new Refusal(404, "no-badge", "none of these badges counts and can be printed");
            }
            return CardFile.reply(printed);
        } catch (PrintException e) {
            String error = e.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new Refusal(e.problem() == PrintProblem.NO_FONT ? 503 : 422, error, e.detail());
        }
    }

    private List<Long> serials(CardsRequest asked) {
        if (Boolean.TRUE.equals(asked.everybody())) {
            return desk.newestOf(roster.ids());
        }
        return asked.people() != null
                ? desk.newestOf(asked.people())
                : Optional.ofNullable(asked.serials()).orElse(List.of());
    }

    private static Photo photo(String base64) {
        try {
            return Photo.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "photo-unreadable", "the photo is not Base64");
        }
    }
}
