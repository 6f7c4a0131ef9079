package org.reststop.tour;

/** What is tapped on the kiosk's upright screen, as shares of its width and height. */
sealed interface Target permits Button, DeskTile, HomeTile, PinKey, ReceiptKey {
    double x();

    double y();
}
