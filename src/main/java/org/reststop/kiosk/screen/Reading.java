package org.reststop.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/**
 * What is to be said of a screen: its texts in reading order, then what can be pressed. Names are as masked as they are
 * shown, and what somebody writes is not said, nor what is marked by {@link Aloud}.
 *
 * @param texts that are not on buttons
 * @param controls that can be pressed now
 */
record Reading(List<String> texts, List<String> controls) {
    /** Of everything that is seen in a node that has been laid out. */
    static Reading of(Node root) {
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
        reading.gather(root);
        return reading;
    }

    private void gather(Node node) {
        if (!node.isVisible()) {
            return;
        }
        String instead = Aloud.instead(node);
        if (instead != null) {
            add(instead, texts);
            return;
        }
        switch (node) {
            case Button button -> {
                if (!button.isDisabled()) {
                    add(words(button), controls);
                }
            }
            case Label label -> add(label.getText(), texts);
            case TextInputControl field -> add(field.getPromptText(), controls);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::gather);
            default -> {}
        }
    }

    private static String words(Button button) {
        Reading inside = new Reading(new ArrayList<>(), new ArrayList<>());
        button.getChildrenUnmodifiable().forEach(inside::gather);
        if (!inside.texts().isEmpty()) {
            return String.join(" ", inside.texts());
        }
        String text = ((Labeled) button).getText();
        return text == null || text.isBlank() ? String.valueOf(button.getAccessibleText()) : text;
    }

    private static void add(String text, List<String> to) {
        if (text != null && !text.isBlank()) {
            to.add(text.strip());
        }
    }

    /** What tells one screen from another: a clock or a countdown that goes on makes no other. */
    String gist() {
        return String.join("\n", texts).replaceAll("\\d+", "");
    }

    /** As it is said, in the language in use. */
    String spoken(Texts words) {
        String end = words.isChinese() ? "。" : ". ";
        String between = words.isChinese() ? "，" : ", ";
        String all = texts.stream().collect(Collectors.joining(end, "", end));
        if (!controls.isEmpty()) {
            all += words.get("access.controls", String.join(between, controls));
        }
        return all.replace("*", words.get("access.masked"));
    }
}
