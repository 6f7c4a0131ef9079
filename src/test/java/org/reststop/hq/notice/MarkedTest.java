package org.reststop.hq.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTest {
    @Test
    void onlyWhatDiffersIsMarked() {
        assertThat(Marked.of("周六上午九点集合", "周六下午两点集合")).isEqualTo(new Marked("周六", "上午九", "点集合"));
        assertThat(Marked.of("同样", "同样")).isEqualTo(new Marked("同样", "", ""));
        assertThat(Marked.of("", "新")).isEqualTo(new Marked("", "", ""));
        assertThat(Marked.of("aa", "aaa")).isEqualTo(new Marked("aa", "", ""));
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(Marked.of("😀", "😁")).isEqualTo(new Marked("", "😀", ""));
        assertThat(Marked.of("x😀", "x😁y")).isEqualTo(new Marked("x", "😀", ""));
    }
}
