package org.reststop.kiosk.screen;

import javafx.scene.layout.Region;

/** What may lie over every screen. JavaFX thread only. */
public interface Layer {
    /** The same for ever; seen only while there is something to see. */
    Region pane();

    /** Fills the pane anew, in another language, in other modes or on other glass; what listens goes through the scope. */
    void open(Scope scope);
}
