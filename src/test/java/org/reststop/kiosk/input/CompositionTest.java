package org.reststop.kiosk.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompositionTest {
    @Test
    void aCandidateOfTheFirstLettersLeavesTheRestToBeChosen() {
        Composition half = typing("womende").chose(new Candidate("我", 2));

        assertThat(half.text()).isEqualTo("我");
        assertThat(half.letters()).isEqualTo("mende");
        assertThat(half.isDone()).isFalse();
        assertThat(half.chose(new Candidate("们的", 5)).isDone()).isTrue();
    }

    @Test
    void theApostropheAfterAChosenSyllableGoesWithIt() {
        assertThat(typing("xi'an").chose(new Candidate("西", 2)).letters()).isEqualTo("an");
    }

    @Test
    void erasingWithNoLettersLeftTurnsTheLastPieceIntoLettersAgain() {
        Composition chosen = typing("women").chose(new Candidate("我", 2)).chose(new Candidate("们", 3));

        assertThat(chosen.erased()).isEqualTo(typing("women").chose(new Candidate("我", 2)));
    }

    @Test
    void erasingGoesBackToNothingAndStaysThere() {
        assertThat(typing("w").erased().isEmpty()).isTrue();
        assertThat(Composition.EMPTY.erased()).isEqualTo(Composition.EMPTY);
    }

    @Test
    void whatIsNoLetterAndAnApostropheThatSplitsNothingAreNotTaken() {
        assertThat(typing("'W1 好").isEmpty()).isTrue();
        assertThat(typing("xi''an").letters()).isEqualTo("xi'an");
    }

    @Test
    void lettersBeyondTheMostAreNotTaken() {
        assertThat(typing("a".repeat(InputEngine.MOST_LETTERS + 1)).letters()).hasSize(InputEngine.MOST_LETTERS);
    }

    @Test
    void leavingTheLettersAsTheyAreLosesNothing() {
        assertThat(typing("wook").chose(new Candidate("我", 2)).plain()).isEqualTo("我ok");
    }

    private static Composition typing(String letters) {
        Composition composition = Composition.EMPTY;
        for (int i = 0; i < letters.length(); i++) {
            composition = composition.typed(letters.charAt(i));
        }
        return composition;
    }
}
