package org.reststop.hq.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void chineseIsFoundByEachCharacterAndEachPairOfNeighbours() {
        assertThat(SearchWords.of("快递柜")).containsExactlyInAnyOrder("快", "快递", "递", "递柜", "柜");
    }

    @Test
    void aQueryAsksForPairsAndForOneCharacterOnlyIfItIsAlone() {
        assertThat(SearchWords.asked("快递柜 灯")).containsExactlyInAnyOrder("快递", "递柜", "灯");
        assertThat(SearchWords.of("东门想要共享快递柜，路灯也坏了")).containsAll(SearchWords.asked("快递柜 灯"));
        assertThat(SearchWords.of("快要递一个柜子")).doesNotContainAnyElementsOf(SearchWords.asked("快递柜"));
    }

    @Test
    void otherScriptsAreFoundByTheirWordsWhateverTheCaseAndWidth() {
        assertThat(SearchWords.of("Parcel LOCKER １２号楼")).contains("parcel", "locker", "12", "号楼");
        assertThat(SearchWords.of("K7M4-2XRP")).containsExactlyInAnyOrder("k7m4", "2xrp");
    }

    @Test
    void marksAndScriptsSayNothing() {
        assertThat(SearchWords.asked("，。！%_'\"--")).isEmpty();
        assertThat(SearchWords.of("<script>")).containsExactly("script");
    }

    @Test
    void charactersOutsideTheFirstPlaneAreWhole() {
        assertThat(SearchWords.of("𠮷野")).containsExactlyInAnyOrder("𠮷", "𠮷野", "野");
    }
}
