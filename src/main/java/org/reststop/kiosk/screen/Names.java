package org.reststop.kiosk.screen;

import java.util.Arrays;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.Phrase;
import org.reststop.domain.need.PlaceName;

/** What a category is called in the person's language, and how it is drawn. */
public record Names(Texts texts) {
    /** Its name. */
    public String name(Category category) {
        CategoryWords words = category.words();
        return either(words.nameZh(), words.nameEn());
    }

    /** Examples of what belongs to it. */
    public String hint(Category category) {
        CategoryWords words = category.words();
        return either(words.hintZh(), words.hintEn());
    }

    /** A place at the station. */
    public String place(PlaceName place) {
        return either(place.zh(), place.en());
    }

    /** A sentence that one tap writes. */
    public String phrase(Phrase phrase) {
        return either(phrase.zh(), phrase.en());
    }

    /** The name of a category by its code, which may be gone. */
    public String name(CategoryBook book, String code) {
        return book.find(code).map(this::name).orElse(code);
    }

    /** The drawing of a category by its code. */
    public static Icon icon(CategoryBook book, String code) {
        return book.find(code).map(Names::icon).orElse(Icon.SPEECH);
    }

    private String either(String zh, String en) {
        return texts.isChinese() || en.isBlank() ? zh : en;
    }

    /** How it is drawn; HQ may know icons that this version has not. */
    public static Icon icon(Category category) {
        String name = category.rules().icon();
        return Arrays.stream(Icon.values())
                .filter(icon -> icon.name().equals(name))
                .findFirst()
                .orElse(Icon.SPEECH);
    }
}
