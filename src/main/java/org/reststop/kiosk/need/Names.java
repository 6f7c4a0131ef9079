package org.reststop.kiosk.need;

import java.util.Arrays;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.Phrase;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Texts;

/** What a category is called in the person's language, and how it is drawn. */
public record Names(Texts texts) {
    /** Its name. */
    public String name(Category category) {
        CategoryWords words = category.words();
        return either(words.nameZh(), words.nameEn());
    }

    String hint(Category category) {
        CategoryWords words = category.words();
        return either(words.hintZh(), words.hintEn());
    }

    String phrase(Phrase phrase) {
        return either(phrase.zh(), phrase.en());
    }

    private String either(String zh, String en) {
        return texts.isChinese() || en.isBlank() ? zh : en;
    }

    /** HQ may know icons that this version has not. */
    static Icon icon(Category category) {
        String name = category.rules().icon();
        return Arrays.stream(Icon.values())
                .filter(icon -> icon.name().equals(name))
                .findFirst()
                .orElse(Icon.SPEECH);
    }
}
