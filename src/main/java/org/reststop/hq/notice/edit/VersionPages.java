package org.reststop.hq.notice.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.Author;
import org.reststop.hq.notice.FieldWords;
import org.reststop.hq.notice.Marked;
import org.reststop.hq.notice.NoticeField;
import org.reststop.hq.notice.NoticeProposal;
import org.reststop.hq.notice.NoticeProposals.Writer;
import org.reststop.hq.notice.NoticeSights.Version;
import org.reststop.hq.notice.NoticeTargets;
import org.reststop.hq.notice.Uuids;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.Visit;

/** What a notice said in each of its revisions, who made it so, and the way back to any of them. */
public final class VersionPages {
    private final Desk desk;
    private final Publishing publishing;
    private final Preview preview;

    VersionPages(Desk desk, Publishing publishing, Preview preview) {
        this.desk = desk;
        this.publishing = publishing;
        this.preview = preview;
    }

    List<Route> routes() {
        var door = desk.door();
        return List.of(
                door.page("/notices/{id}/look", this::look),
                door.page("/notices/{id}/versions", this::list),
                door.form("/notices/{id}/restore", Right.MANAGE_NOTICES, this::restore));
    }

    /** A field that a revision changed. */
    public record Change(String name, Marked before, Marked after) {}

    /** A revision with what it changed. */
    public record Row(Version version, boolean newest, List<Change> changes) {}

    private List<Version> versions(Request request) {
        return Uuids.parse(request.segment("id"))
                .map(desk.work().sights()::versions)
                .orElse(List.of());
    }

    private Reply look(Request request, Visit visit) {
        List<Version> versions = versions(request);
        if (versions.isEmpty()) {
            return desk.pages().error(404, visit.frame());
        }
        Version shown = request.query("revision")
                .flatMap(text -> versions.stream()
                        .filter(version -> Long.toString(version.revision()).equals(text))
                        .findFirst())
                .orElse(versions.getFirst());
        return desk.pages()
                .show(
                        200,
                        visit.frame(),
                        "notice-shown",
                        Map.of(
                                "id", request.segment("id"),
                                "version", shown,
                                "newest", shown == versions.getFirst(),
                                "manages", visit.may(Right.MANAGE_NOTICES),
                                "faces", preview.faces(shown.content(), shown.at()),
                                "facts", preview.facts(visit.frame(), shown.content())));
    }

    private Reply list(Request request, Visit visit) {
        List<Version> versions = versions(request);
        if (versions.isEmpty()) {
            return desk.pages().error(404, visit.frame());
        }
        FieldWords words = new FieldWords(visit.frame(), desk.groups());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            Optional<Version> before = i + 1 < versions.size() ? Optional.of(versions.get(i + 1)) : Optional.empty();
            rows.add(new Row(
                    version,
                    i == 0,
                    before.map(old -> changes(visit, words, old, version)).orElse(List.of())));
        }
        return desk.pages()
                .show(
                        200,
                        visit.frame(),
                        "notice-versions",
                        Map.of(
                                "id", request.segment("id"),
                                "title", versions.getFirst().content().getOrDefault(NoticeField.TITLE_ZH, ""),
                                "rows", rows,
                                "manages", visit.may(Right.MANAGE_NOTICES),
                                "zone", desk.groups().zone()));
    }

    private static List<Change> changes(Visit visit, FieldWords words, Version old, Version version) {
        return version.changedFrom(old).stream()
                .map(field -> {
                    String before = words.say(field, old.content().getOrDefault(field, ""));
                    String after = words.say(field, version.content().getOrDefault(field, ""));
                    return new Change(
                            visit.frame().say(field.textKey()), Marked.of(before, after), Marked.of(after, before));
                })
                .toList();
    }

    /** The way back is a revision like any other, and needs the same approval. */
    private Reply restore(Request request, Visit visit) {
        List<Version> versions = versions(request);
        Optional<Version> wanted = request.form("revision").flatMap(text -> versions.stream()
                .filter(version -> Long.toString(version.revision()).equals(text))
                .findFirst());
        Optional<UUID> id = Uuids.parse(request.segment("id"));
        if (wanted.isEmpty() || id.isEmpty()) {
            return desk.pages().error(404, visit.frame());
        }
        Writer writer =
                new Writer(Author.staff(visit.staff().name()), visit.staff().id());
        Map<NoticeField, String> content = new EnumMap<>(wanted.get().content());
        content.computeIfPresent(
                NoticeField.TARGETS,
                (field, text) -> NoticeTargets.parse(text).orNamed().text());
        NoticeProposal begun =
                desk.proposals().begin(writer, id.get(), versions.getFirst().revision(), content);
        return publishing.restore(visit, begun.id(), begun.edition());
    }
}
