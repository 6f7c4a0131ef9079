package org.reststop.kiosk.screen;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * A button that holds a layout of its own. The graphic of an ordinary button is laid out without knowing its width, and
 * wrapped texts in it would be cut off.
 */
final class Card extends Button {
    private final Node content;

    Card(Node content) {
        this.content = content;
        content.setMouseTransparent(true);
        getStyleClass().setAll("card-button");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new CardSkin(this, content);
    }

    private static final class CardSkin extends SkinBase<Card> {
        private final Node content;

        CardSkin(Card card, Node content) {
            super(card);
            this.content = content;
            getChildren().setAll(content);
            card.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> card.arm());
            card.addEventHandler(MouseEvent.MOUSE_EXITED, event -> card.disarm());
            card.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release(card, event));
        }

        private static void release(Card card, MouseEvent event) {
            boolean armed = card.isArmed();
            card.disarm();
            if (armed && event.getButton() == MouseButton.PRIMARY) {
                card.fire();
            }
        }

        @Override
        protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
            return left + content.prefWidth(-1) + right;
        }

        @Override
        protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
            double inner = width < 0 ? -1 : width - left - right;
            return top + Math.max(content.minHeight(inner), content.prefHeight(inner)) + bottom;
        }

        @Override
        protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
            return left + content.minWidth(-1) + right;
        }

        @Override
        protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
            return computePrefHeight(width, top, right, bottom, left);
        }

        @Override
        protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
            return Double.MAX_VALUE;
        }

        @Override
        protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
            return Double.MAX_VALUE;
        }
    }
}
