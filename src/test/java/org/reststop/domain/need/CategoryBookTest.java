package org.reststop.domain.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class CategoryBookTest {
    private static final CategoryRules LAST = new CategoryRules(99, "SPEECH", false, false, 7);

    @Test
    void tenCategoriesComeWithTheProgramEachWithFourToEightPhrasesInBothLanguages() {
        List<Category> all = CategoryBook.of(List.of()).choices();

        assertThat(all)
                .extracting(Category::code)
                .containsExactly(
                        "medical",
                        "education",
                        "relief",
                        "emergency",
                        "property",
                        "parcel",
                        "housing",
                        "transport",
                        "safety",
                        "other");
        assertThat(all).allSatisfy(category -> {
            assertThat(Category.isCode(category.code())).isTrue();
            assertThat(category.words().fits()).as(category.code()).isTrue();
            assertThat(category.rules().fits()).isTrue();
            assertThat(category.phrases()).hasSizeBetween(4, 8).allMatch(Phrase::fits);
            assertThat(category.phrases()).noneMatch(phrase -> phrase.en().isBlank());
        });
    }

    @Test
    void onlyEmergenciesShowWhomToCallFirst() {
        assertThat(CategoryBook.of(List.of()).all())
                .filteredOn(category -> category.rules().urgent())
                .extracting(Category::code)
                .containsExactly("emergency");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(ResourceBundle.getBundle("text.need", Locale.ENGLISH).keySet())
                .isEqualTo(ResourceBundle.getBundle("text.need", Locale.CHINESE).keySet());
    }

    @Test
    void hqsEditionTakesTheDefaultsPlaceAndMayAddOrHide() {
        CategoryWords words = new CategoryWords("共享快递柜", "", "", "");
        CategoryRules hidden = new CategoryRules(5, "HEART", false, true, 3);
        CategoryBook book = CategoryBook.of(List.of(
                new Category("parcel", 3, words, LAST, List.of(new Phrase("加一个柜子。", ""))),
                new Category("medical", 1, words, hidden, List.of()),
                new Category("pets", 1, words, LAST, List.of())));

        assertThat(book.choices()).hasSize(10);
        assertThat(book.choices())
                .extracting(Category::code)
                .endsWith("parcel", "pets")
                .doesNotContain("medical");
        assertThat(book.find("parcel").orElseThrow().phrases()).containsExactly(new Phrase("加一个柜子。", ""));
        assertThat(book.find("medical")).isPresent();
    }
}
