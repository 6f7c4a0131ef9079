package org.reststop.hq.http;

import java.util.Locale;
import java.util.ResourceBundle;

/** Error pages of one plain sentence, in the browser's language: English if it asks for that first, else Chinese. */
public final class PlainErrors implements ErrorPages {
    private static final String BUNDLE = "text.hq_http";

    @Override
    public Reply page(int status, Request request) {
        boolean english = request.header("Accept-Language")
                .filter(languages -> languages.startsWith("en"))
                .isPresent();
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                english ? Locale.ENGLISH : Locale.CHINESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = Integer.toString(status);
        return Reply.text(status, texts.getString(texts.containsKey(key) ? key : "other") + "\n");
    }
}
