package org.reststop.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {
    @ParameterizedTest
    @CsvSource({
        "李雷, 李*",
        "王小明, 王*明",
        "欧阳娜娜, 欧**娜",
        "阿卜杜拉·买买提, 阿**提",
        "李, 李*",
        "'', *",
        "'  ', *",
        "Anna Maria Li, A. Li",
        "Bob, B.",
        "𠀀𠀁𠀂, 𠀀*𠀂"
    })
    void aNameKeepsOnlyWhatAPublicScreenMayShow(String name, String masked) {
        assertThat(MaskedName.of(name)).isEqualTo(masked);
    }
}
