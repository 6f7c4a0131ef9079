package org.reststop.config;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of configuration's messages. */
final class Wording {
    private final Locale language;
    private final ResourceBundle texts;

    Wording(Map<String, String> env) {
        language = OperatorLanguage.of(env);
        texts = ResourceBundle.getBundle(
                "text.config",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }
}
