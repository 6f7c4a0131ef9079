package org.reststop.command.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.reststop.config.OperatorLanguage;

/** The texts of the commands in the operator's language. */
public final class Texts {
    private final Locale language;
    private final ResourceBundle bundle;

    /** @param env the process's environment, which tells the terminal's language */
    public Texts(Map<String, String> env) {
        language = OperatorLanguage.of(env);
        bundle = ResourceBundle.getBundle(
                "text.command",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text of a key with its places filled in; numbers come as strings, or are grouped by thousands. */
    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }

    /** All texts, for the command line's own help. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
