package org.reststop.hq.points;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.points.PointsKind;
import org.reststop.hq.http.Request;
import org.reststop.hq.web.Frame;

/** What forms about points say. */
public final class PointsForm {
    private static final int UUID_LENGTH = 36;

    private PointsForm() {}

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    static PointsGoods.Offer offer(Request request) {
        return new PointsGoods.Offer(
                request.form("name").orElse("").strip(),
                number(request.form("price").orElse("")),
                request.form("on").isPresent());
    }

    /** What is awarded; empty if it breaks a rule. For a report or an activity it says which, unless staff say more. */
    static Optional<Award> award(Request request, Frame frame, PointsBook.Full book, ZoneId zone) {
        int amount = number(request.form("amount").orElse(""));
        String words = request.form("words").orElse("").strip();
        Optional<UUID> source = uuid(request.form("source").orElse(""));
        if (source.isEmpty()) {
            return Optional.of(new Award(PointsKind.AWARD, amount, words, source))
                    .filter(Award::sound);
        }
        Optional<Merit> report = find(book.reports(), source.get());
        Optional<Merit> activity = find(book.attended(), source.get());
        PointsKind kind = report.isPresent() ? PointsKind.REPORT : PointsKind.ACTIVITY;
        String what = report.map(
                        merit -> category(frame, book.categories(), merit.what()) + " · " + frame.day(merit.at(), zone))
                .or(() -> activity.map(Merit::what))
                .orElse("");
        return Optional.of(new Award(kind, amount, words.isEmpty() ? what : words, source))
                .filter(Award::sound);
    }

    private static Optional<Merit> find(List<Merit> all, UUID id) {
        return all.stream().filter(merit -> merit.id().equals(id)).findFirst();
    }

    /** The name of a report's category. */
    public static String category(Frame frame, CategoryBook book, String code) {
        return book.find(code)
                .map(known -> frame.either(known.words().nameZh(), known.words().nameEn()))
                .orElse(code);
    }
}
