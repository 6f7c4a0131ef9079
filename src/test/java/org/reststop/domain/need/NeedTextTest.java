package org.reststop.domain.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeedTextTest {
    private final CategoryBook book = CategoryBook.of(List.of());

    @Test
    void whatCannotBeSeenIsLeftOutAndAllElseStays() {
        assertThat(NeedText.clean(" 路灯\u0000不亮\r\n请修\u202e👨‍👩‍👧 <b>\uD83D ")).isEqualTo("路灯不亮\n请修👨‍👩‍👧 <b>");
    }

    @Test
    void anEmojiIsOneCharacterAndTheExcessIsTold() {
        assertThat(NeedText.excess("🛵".repeat(NeedText.MAX))).isZero();
        assertThat(NeedText.excess("🛵".repeat(NeedText.MAX + 3))).isEqualTo(3);
    }

    @Test
    void aNeedSaysWhatHasToBePutRight() {
        NeedAuthor nobody = new NeedAuthor.Anonymous();
        assertThat(need("parcel", "请加柜子", nobody)).isEmpty();
        assertThat(need("", "请加柜子", nobody)).contains(NeedProblem.CATEGORY_MISSING);
        assertThat(need("parcel", " \n ", nobody)).contains(NeedProblem.EMPTY);
        assertThat(need("parcel", "长".repeat(2001), nobody)).contains(NeedProblem.TOO_LONG);
        assertThat(need("parcel", "请加柜子", new NeedAuthor.Caller("138"))).contains(NeedProblem.PHONE_WRONG);
    }

    @Test
    void telephonesAreReadAsPeopleWriteThemAndShownMasked() {
        assertThat(PhoneNumber.clean(" +86 138-0013-2468 ")).isEqualTo("13800132468");
        assertThat(PhoneNumber.isPlausible("13800132468")).isTrue();
        assertThat(PhoneNumber.isPlausible("01062345678")).isTrue();
        assertThat(PhoneNumber.isPlausible("62345678")).isTrue();
        assertThat(PhoneNumber.isPlausible("12345678901")).isFalse();
        assertThat(PhoneNumber.masked("13800132468")).isEqualTo("138****2468");
    }

    private Optional<NeedProblem> need(String category, String words, NeedAuthor author) {
        return new NewNeed(new UUID(1, 2), category, words, author).problem(book);
    }
}
