package org.reststop.hq.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeText;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.sync.WireCodec;

/** Notices for the operator's programs. */
public final class NoticeApi {
    private final OperatorDoor door;
    private final JsonReplies json;
    private final WireCodec codec;
    private final NoticeBoard board;

    public NoticeApi(OperatorDoor door, JsonReplies json, WireCodec codec, NoticeBoard board) {
        this.door = door;
        this.json = json;
        this.codec = codec;
        this.board = board;
    }

    /** @param stationId the only station to show it, or null for all; not read when a notice is revised */
    record NoticeRequest(
            @Nullable String stationId,
            @Nullable String titleZh,
            @Nullable String bodyZh,
            @Nullable String titleEn,
            @Nullable String bodyEn,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Boolean pinned,
            @Nullable NoticeExtras extras) {
        NoticeDraft draft() {
            if (firstDay == null || lastDay == null) {
                throw new Refusal(400, "notice-refused", "a notice has a firstDay and a lastDay");
            }
            NoticeText text = new NoticeText(given(titleZh), given(bodyZh), given(titleEn), given(bodyEn));
            return new NoticeDraft(text, firstDay, lastDay, Boolean.TRUE.equals(pinned), extras);
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** {@code POST notices}, {@code POST notices/{id}} (the next revision) and {@code POST notices/{id}/withdraw}. */
    public List<Route> routes() {
        return List.of(
                door.post("/api/v1/notices", this::publish),
                door.post("/api/v1/notices/{id}", this::revise),
                door.post("/api/v1/notices/{id}/withdraw", request -> answer(board.withdraw(id(request)))));
    }

    private Reply publish(Request request) {
        NoticeRequest asked = codec.fromJson(request.body(), NoticeRequest.class);
        return answer(board.publish(asked.draft(), asked.stationId()));
    }

    private Reply revise(Request request) {
        NoticeRequest asked = codec.fromJson(request.body(), NoticeRequest.class);
        return answer(board.revise(id(request), asked.draft()));
    }

    private Reply answer(NoticeBoard.Outcome outcome) {
        return switch (outcome) {
            case NoticeBoard.Outcome.Done(UUID id, long revision) ->
                json.of(200, Map.of("id", id, "revision", revision));
            case NoticeBoard.Outcome.Refused(String problem) -> throw new Refusal(400, "notice-refused", problem);
            case NoticeBoard.Outcome.Unknown() -> throw unknown();
        };
    }

    private static UUID id(Request request) {
        try {
            return UUID.fromString(request.segment("id"));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(404, "notice-unknown", "there is no such notice");
    }
}
