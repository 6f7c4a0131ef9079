package org.reststop.hq.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What holds of every merge, over random bases and changes; a failure names its seed. */
class NoticeMergeTest {
    private static final int RUNS = 5_000;
    private static final long FIRST_SEED = 20_261_124;

    @FunctionalInterface
    private interface Law {
        void check(Map<NoticeField, String> base, Map<NoticeField, String> first, Map<NoticeField, String> second);
    }

    private static void everywhere(Law law) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
            Random random = new Random(seed);
            Map<NoticeField, String> base = content(random, 1);
            try {
                law.check(base, content(random, 0.5), content(random, 0.5));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    /** Few texts, so that changes often meet. */
    private static Map<NoticeField, String> content(RandomGenerator random, double share) {
        Map<NoticeField, String> content = new EnumMap<>(NoticeField.class);
        for (NoticeField field : NoticeField.values()) {
            if (random.nextDouble() < share) {
                content.put(field, "text " + random.nextInt(3));
            }
        }
        return content;
    }

    private static Map<NoticeField, String> over(Map<NoticeField, String> base, Map<NoticeField, String> changes) {
        Map<NoticeField, String> content = new EnumMap<>(base);
        content.putAll(changes);
        return content;
    }

    @Test
    void everyTextThatWasTypedIsPublishedOrPutBeforeAPerson() {
        everywhere((base, first, second) -> {
            NoticeMerge merge = NoticeMerge.of(base, over(base, first), second);
            second.forEach((field, typed) -> {
                boolean untouched = typed.equals(base.get(field));
                boolean published = typed.equals(merge.content().get(field));
                assertThat(untouched || published || merge.clashes().contains(field))
                        .as("%s typed as %s", field, typed)
                        .isTrue();
            });
        });
    }

    @Test
    void whatWasPublishedFirstStaysPublished() {
        everywhere((base, first, second) -> {
            NoticeMerge merge = NoticeMerge.of(base, over(base, first), second);
            first.forEach((field, typed) -> {
                if (!typed.equals(base.get(field))) {
                    assertThat(merge.content()).as("%s", field).containsEntry(field, typed);
                }
            });
        });
    }

    @Test
    void onlyFieldsThatBothSidesChangedToDifferentTextsClash() {
        everywhere((base, first, second) -> {
            NoticeMerge merge = NoticeMerge.of(base, over(base, first), second);
            for (NoticeField field : NoticeField.values()) {
                String one = first.getOrDefault(field, base.get(field));
                String other = second.getOrDefault(field, base.get(field));
                boolean clash = !Objects.equals(one, base.get(field))
                        && !Objects.equals(other, base.get(field))
                        && !Objects.equals(one, other);
                assertThat(merge.clashes().contains(field)).as("%s", field).isEqualTo(clash);
            }
        });
    }

    @Test
    void whateverComesFirstTheSameFieldsClashAndTheOthersEndTheSame() {
        everywhere((base, first, second) -> {
            NoticeMerge one = NoticeMerge.of(base, over(base, first), second);
            NoticeMerge other = NoticeMerge.of(base, over(base, second), first);
            assertThat(one.clashes()).isEqualTo(other.clashes());
            for (NoticeField field : NoticeField.values()) {
                if (!one.clashes().contains(field)) {
                    assertThat(one.content().get(field))
                            .isEqualTo(other.content().get(field));
                }
            }
        });
    }

    @Test
    void withoutABaseEveryDifferenceIsPutBeforeAPerson() {
        everywhere((base, first, second) -> {
            NoticeMerge merge = NoticeMerge.of(null, base, second);
            assertThat(merge.content()).isEqualTo(base);
            second.forEach((field, typed) ->
                    assertThat(merge.clashes().contains(field)).isNotEqualTo(typed.equals(base.get(field))));
        });
    }

    @Test
    void theRandomChangesDoClashAndDoMerge(TestInfo info) {
        int[] clashing = new int[1];
        everywhere((base, first, second) -> clashing[0] +=
                NoticeMerge.of(base, over(base, first), second).clashes().isEmpty() ? 0 : 1);
        assertThat(clashing[0]).as(info.getDisplayName()).isBetween(RUNS / 5, RUNS * 4 / 5);
    }
}
