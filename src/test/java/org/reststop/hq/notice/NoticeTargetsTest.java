package org.reststop.hq.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where a notice is: stations, groups and exceptions. */
class NoticeTargetsTest {
    private static final UUID GROUP = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final NoticeTargets IN_GROUP = new NoticeTargets(Set.of(), Set.of(GROUP));

    @Test
    void aStationIsNotNamedByAnotherWhoseNameBeginsWithIt() {
        NoticeTargets targets = NoticeTargets.of("xinghuali");

        assertThat(targets.names("s:xing")).isFalse();
        assertThat(targets.names("s:xinghuali")).isTrue();
        assertThat(NoticeTargets.ALL.names("")).isFalse();
    }

    @Test
    void itsTextIsReadBackAndOneFromBeforeThereWereExceptionsToo() {
        NoticeTargets targets = IN_GROUP.except("west").except("east");

        assertThat(targets.text()).isEqualTo("g:" + GROUP + " x:east x:west");
        assertThat(NoticeTargets.parse(targets.text())).isEqualTo(targets);
        assertThat(NoticeTargets.parse("")).isEqualTo(NoticeTargets.ALL);
        assertThat(NoticeTargets.parse("s:east s:west"))
                .isEqualTo(new NoticeTargets(Set.of("east", "west"), Set.of(), Set.of()));
    }

    @Test
    void everywhereButOneStationIsNoListOfTheOthers() {
        NoticeTargets targets = NoticeTargets.ALL.except("east");

        assertThat(targets.isWide()).isTrue();
        assertThat(targets.isAll()).isFalse();
        assertThat(targets.isNowhere()).isFalse();
        assertThat(targets.againAt("east")).isEqualTo(NoticeTargets.ALL);
    }

    @Test
    void aListOfWhichEachIsAnExceptionIsNowhereAndComesBackWhereItWas() {
        NoticeTargets targets = NoticeTargets.of("east").except("east");

        assertThat(targets.isNowhere()).isTrue();
        assertThat(targets.orNamed()).isEqualTo(NoticeTargets.of("east"));
        assertThat(IN_GROUP.except("east").isNowhere()).isFalse();
        assertThat(NoticeTargets.of("east").except("west")).isEqualTo(NoticeTargets.of("east"));
    }

    @Test
    void twoTogetherReachWhateverOneOfThemDoes() {
        NoticeTargets butEast = NoticeTargets.ALL.except("east");

        assertThat(butEast.and(NoticeTargets.of("west"))).isEqualTo(butEast);
        assertThat(butEast.and(NoticeTargets.of("east"))).isEqualTo(NoticeTargets.ALL);
        assertThat(NoticeTargets.of("east").and(butEast)).isEqualTo(NoticeTargets.ALL);
        assertThat(butEast.and(butEast)).isEqualTo(butEast);
        assertThat(butEast.and(IN_GROUP)).isEqualTo(NoticeTargets.ALL);
        assertThat(NoticeTargets.of("east").and(NoticeTargets.of("west")).text())
                .isEqualTo("s:east s:west");
    }

    @Test
    void whoTakesItDownHereAndWhoSaysWhereElseItIsContradictNobody() {
        NoticeTargets all = NoticeTargets.ALL;

        assertThat(NoticeTargets.merge(all, all.except("east"), IN_GROUP)).contains(IN_GROUP.except("east"));
        assertThat(NoticeTargets.merge(all, IN_GROUP, all.except("east"))).contains(IN_GROUP.except("east"));
        assertThat(NoticeTargets.merge(all, all.except("east"), all.except("west")))
                .contains(all.except("east").except("west"));
        assertThat(NoticeTargets.merge(
                        all.except("east"), all, all.except("east").except("west")))
                .contains(all.except("west"));
        assertThat(NoticeTargets.merge(all, IN_GROUP, NoticeTargets.of("west"))).isEmpty();
    }
}
