package org.reststop.hq.need.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reststop.domain.need.CategoryBook;

class SampleAnswersTest {
    private final List<AnswerDraft> answers = SampleAnswers.read();

    @Test
    void eachIsInBothLanguagesWithFieldsThatThereAre() {
        assertThat(answers).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.problem()).as(answer.name()).isEmpty();
            assertThat(answer.wordsEn()).as(answer.name()).isNotBlank();
        });
    }

    @Test
    void eachIsForAStepAndACategoryThatThereAre() {
        CategoryBook book = CategoryBook.of(List.of());
        assertThat(answers).allSatisfy(answer -> {
            assertThat(AnswerDraft.STEPS).contains(answer.act());
            assertThat(answer.category().isEmpty()
                            || book.find(answer.category()).isPresent())
                    .as(answer.category())
                    .isTrue();
        });
    }
}
