package org.reststop.hq.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;

/**
 * Draws pages from the templates in {@code web/templates}, which are compiled with the program and escape what they
 * print. Safe to call from any thread.
 */
public final class Pages {
    private static final String ONE_YEAR = "31536000";

    private final Texts texts = new Texts();
    private final AssetLinks assets = new AssetLinks();
    private final Times times;
    private final TemplateEngine engine;

    public Pages(InstantSource clock) {
        times = new Times(texts, clock);
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Pages.class.getClassLoader(), "org.reststop.hq.web.templates");
    }

    /** The frame of a page that nobody needs to be signed in for. */
    public Frame frame(Request request) {
        return new Frame(this, Language.of(request), request.path(), null);
    }

    /**
     * A page.
     *
     * @param template its file under {@code web/templates}, without {@code .jte}
     * @param values the template's parameters, beside {@code frame}
     */
    public Reply show(int status, Frame frame, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        StringOutput page = new StringOutput(16 << 10);
        engine.render(template + ".jte", all, page);
        return Reply.html(status, page.toString());
    }

    /** A part of a page; parameters as for {@link #show}. */
    public Part part(Frame frame, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        return new Part(output -> engine.render(template + ".jte", all, output));
    }

    /**
     * The page for an error, in the same design as the others.
     *
     * @param status 400 to 599
     */
    public Reply error(int status, Frame frame) {
        String named = "error." + status + ".title";
        String key = texts.has(named) ? Integer.toString(status) : status < 500 ? "4xx" : "5xx";
        return show(status, frame, "error", Map.of("status", status, "key", "error." + key));
    }

    /** The choice of a language. */
    public List<Route> routes() {
        return List.of(Route.get("/language/{code}", this::chooseLanguage));
    }

    private Reply chooseLanguage(Request request) {
        return Language.ofCode(request.segment("code"))
                .map(language -> Reply.seeOther(LocalPath.orHome(request.query("to")))
                        .with(
                                "Set-Cookie",
                                Language.COOKIE + "=" + language.code() + "; Path=/; Max-Age=" + ONE_YEAR
                                        + "; SameSite=Lax; HttpOnly"))
                .orElseGet(() -> error(404, frame(request)));
    }

    Texts texts() {
        return texts;
    }

    Times times() {
        return times;
    }

    AssetLinks assets() {
        return assets;
    }
}
