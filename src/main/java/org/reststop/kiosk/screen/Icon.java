package org.reststop.kiosk.screen;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Our icons: strokes on a square of 24 by 24, so that they keep one weight at every size. Always beside a word. */
public enum Icon {
    CHECK("M5 12.5 L10 17.5 L19.5 7"),
    CROSS("M6 6 L18 18 M18 6 L6 18"),
    BACK("M11 5 L4 12 L11 19 M4 12 H20"),
    FORWARD("M13 5 L20 12 L13 19 M20 12 H4"),
    UP("M5 15 L12 8 L19 15"),
    DOWN("M5 9 L12 16 L19 9"),
    NOTICE("M4 10 V14 H8 L17 19 V5 L8 10 Z M20 9.5 C21.2 11 21.2 13 20 14.5 M8.5 14.5 L10 20 H12.5"),
    HEART("M12 20 C4 14.5 3 10.5 3.6 8.3 C4.6 4.6 9.6 4 12 8 C14.4 4 19.4 4.6 20.4 8.3 C21 10.5 20 14.5 12 20 Z"
            + " M12 10.5 V15 M9.7 12.7 H14.3"),
    BOOK("M12 6.5 C9.5 4.6 6 4.4 3.5 5 V18.5 C6 17.9 9.5 18.1 12 20 C14.5 18.1 18 17.9 20.5 18.5 V5"
            + " C18 4.4 14.5 4.6 12 6.5 Z M12 6.5 V20"),
    HANDS("M3 14 H6.5 L10 12.5 C11.5 12 13 13 12.5 14.2 L9.5 15.2 M12.5 14.2 L17.5 11.8 C19.3 11 20.8 12.8 19.5 14.2"
            + " L14 19 H3 M12.5 8.8 C9 6.4 9.6 3.6 11 3.5 C12 3.5 12.5 4.6 12.5 4.6 C12.5 4.6 13 3.5 14 3.5"
            + " C15.4 3.6 16 6.4 12.5 8.8 Z"),
    SIREN("M6 17 V12 A6 6 0 0 1 18 12 V17 M3.5 17 H20.5 V20.5 H3.5 Z M12 3.5 V2.5 M5 6.5 L4 5.6 M19 6.5 L20 5.6"
            + " M9.5 12.5 A2.5 2.5 0 0 1 12 10"),
    WRENCH("M20 7.5 A5 5 0 0 1 13.2 13.2 L6.8 19.6 A1.9 1.9 0 0 1 4.2 17 L10.6 10.6 A5 5 0 0 1 16.3 3.9 L13.6 6.6"
            + " L14.2 9.6 L17.2 10.2 Z"),
    PARCEL("M4 8 L12 4 L20 8 V16.5 L12 20.5 L4 16.5 Z M4 8 L12 12 L20 8 M12 12 V20.5 M8 6 L16 10"),
    BOLT("M13.5 2.5 L5.5 13.5 H11.5 L10.5 21.5 L18.5 10.5 H12.5 Z"),
    SHIELD("M12 3 L19.5 6 V11.5 C19.5 16 16.5 19.3 12 21 C7.5 19.3 4.5 16 4.5 11.5 V6 Z M12 8 V13 M12 16 V16.4"),
    SPEECH("M4 5 H20 V16.5 H11.5 L7 20.5 V16.5 H4 Z M8 9 H16 M8 12.5 H13"),
    PENCIL("M5 19 L6 14.8 L15.8 5 A2.3 2.3 0 0 1 19 8.2 L9.2 18 Z M14 6.8 L17.2 10"),
    PHONE("M7.5 3 H16.5 V21 H7.5 Z M11 18 H13"),
    CALL("M6.5 3.5 L9.5 4 L10.5 8.2 L8.6 9.8 C9.6 12.2 11.4 14 13.9 15.3 L15.6 13.4 L19.8 14.5 L20.3 17.5"
            + " C20.3 19 19 20.3 17.5 20.3 C10 19.6 4.4 14 3.7 6.5 C3.7 5 5 3.5 6.5 3.5 Z"),
    PERSON("M12 4 A3.8 3.8 0 1 0 12 11.6 A3.8 3.8 0 1 0 12 4 Z"
            + " M4.5 20.5 C5 15 8.5 13.8 12 13.8 C15.5 13.8 19 15 19.5 20.5 Z"),
    MASK("M3 9 C6 7.5 9 8 12 9.5 C15 8 18 7.5 21 9 C21 14 18 16.5 15.5 15.5 C13.8 14.8 13 13.8 12 13.8"
            + " C11 13.8 10.2 14.8 8.5 15.5 C6 16.5 3 14 3 9 Z M7 11.4 H9 M15 11.4 H17"),
    GLOBE("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M3.5 9 H20.5 M3.5 15 H20.5"
            + " M12 3 C8 7.5 8 16.5 12 21 M12 3 C16 7.5 16 16.5 12 21"),
    LEAVE("M14 4 H6 V20 H14 M11 12 H21 M17.5 8 L21.5 12 L17.5 16"),
    CLOCK("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M12 7 V12.3 L15.5 14.5"),
    CALENDAR("M4 6 H20 V20 H4 Z M4 10.5 H20 M8 3.5 V7.5 M16 3.5 V7.5"),
    PIN("M9 4 H15 L14.3 10 L17.5 14 H6.5 L9.7 10 Z M12 14 V20.5"),
    CLOUD_DONE(
            "M7 18 H17 A4.2 4.2 0 0 0 17.6 9.7 A6 6 0 0 0 6.2 9.6 A4.3 4.3 0 0 0 7 18 Z M9 13.3 L11.2 15.4 L15 11.4"),
    CLOUD_UP(
            "M7 18 H17 A4.2 4.2 0 0 0 17.6 9.7 A6 6 0 0 0 6.2 9.6 A4.3 4.3 0 0 0 7 18 Z M12 15.6 V10.6 M9.7 12.6 L12 10.3 L14.3 12.6"),
    CLOUD_OFF(
            "M8.2 6.9 A6 6 0 0 1 17.6 9.7 A4.2 4.2 0 0 1 20.3 15.8 M17 18 H7 A4.3 4.3 0 0 1 6.2 9.6 M4.5 4 L19.5 20.5"),
    WARNING("M12 4 L21.5 20 H2.5 Z M12 10 V14.6 M12 17 V17.4"),
    HELP(
            "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M9.3 9.6 A2.8 2.8 0 1 1 12.9 12.2 C12.2 12.6 12 13 12 13.9 M12 16.8 V17.1"),
    BLOCKED("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M5.7 5.7 L18.3 18.3"),
    BADGE("M5 4 H19 V20 H5 Z M12 8 A2.2 2.2 0 1 0 12 12.4 A2.2 2.2 0 1 0 12 8 Z M8.3 17 C8.8 13.8 15.2 13.8 15.7 17"),
    SCAN("M4 8.5 V4 H8.5 M15.5 4 H20 V8.5 M20 15.5 V20 H15.5 M8.5 20 H4 V15.5 M6.5 12 H17.5"),
    DISK("M4 6.5 C4 3.5 20 3.5 20 6.5 C20 9.5 4 9.5 4 6.5 Z M4 6.5 V17.5 C4 20.5 20 20.5 20 17.5 V6.5"
            + " M4 12 C4 15 20 15 20 12"),
    TYPE("M2.5 19 L8.3 5 L14 19 M4.6 14.2 H12 M14.6 19 L18.2 10.6 L21.8 19 M15.9 16.2 H20.5"),
    CONTRAST("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M12 3 V21 M14.6 4.2 V19.8 M17.1 6 V18 M19.4 8.6 V15.4"),
    LOWER("M12 3 V13 M7.5 9 L12 13.5 L16.5 9 M4 17 H20 V21 H4 Z"),
    SPEAK("M3.5 9.5 V14.5 H7 L12 18.5 V5.5 L7 9.5 Z M15.3 9 C17 10.7 17 13.3 15.3 15"
            + " M18.3 6.3 C21.4 9.5 21.4 14.5 18.3 17.7"),
    QUIETER("M2.5 9.5 V14.5 H6 L11 18.5 V5.5 L6 9.5 Z M15 12 H21.5"),
    LOUDER("M2.5 9.5 V14.5 H6 L11 18.5 V5.5 L6 9.5 Z M15 12 H21.5 M18.2 8.8 V15.2"),
    CIRCLE("M12 5 A7 7 0 1 0 12 19 A7 7 0 1 0 12 5 Z"),
    AGAIN("M19 12.5 A7 7 0 1 1 16.8 7.2 M17.2 3 V7.5 H12.7"),
    HOUSE("M3.5 11.5 L12 4 L20.5 11.5 M6 9.8 V20 H18 V9.8 M10 20 V14 H14 V20"),
    LINK("M10 14 A4.2 4.2 0 0 0 16 14.3 L19.3 11 A4.3 4.3 0 0 0 13.2 5 L11.8 6.3"
            + " M14 10 A4.2 4.2 0 0 0 8 9.7 L4.7 13 A4.3 4.3 0 0 0 10.8 19 L12.2 17.7"),
    MICROPHONE("M12 3.5 A3 3 0 0 0 9 6.5 V11.5 A3 3 0 0 0 15 11.5 V6.5 A3 3 0 0 0 12 3.5 Z"
            + " M5.5 11 A6.5 6.5 0 0 0 18.5 11 M12 17.5 V21 M8.5 21 H15.5"),
    CAMERA("M3.5 7.5 H8 L9.5 5 H14.5 L16 7.5 H20.5 V19 H3.5 Z M12 9.5 A3.6 3.6 0 1 0 12 16.7 A3.6 3.6 0 1 0 12 9.5 Z"),
    SNOW("M12 2.5 V21.5 M3.8 7.2 L20.2 16.8 M20.2 7.2 L3.8 16.8 M9.5 4 L12 6.5 L14.5 4 M9.5 20 L12 17.5 L14.5 20"),
    EYE("M2.5 12 C6 6 18 6 21.5 12 C18 18 6 18 2.5 12 Z M12 9 A3 3 0 1 0 12 15 A3 3 0 1 0 12 9 Z"),
    FACE_AWFUL("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M8.8 9.3 V9.8 M15.2 9.3 V9.8 "
            + "M7.8 16.8 C9.5 13.2 14.5 13.2 16.2 16.8 M7.2 7.4 L9.6 8.2 M16.8 7.4 L14.4 8.2"),
    FACE_POOR("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M8.8 9.3 V9.8 M15.2 9.3 V9.8 "
            + "M8.3 16.2 C10 14.4 14 14.4 15.7 16.2"),
    FACE_FAIR("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M8.8 9.3 V9.8 M15.2 9.3 V9.8 " + "M8.5 15.3 H15.5"),
    FACE_GOOD("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M8.8 9.3 V9.8 M15.2 9.3 V9.8 "
            + "M8.3 14.3 C10 16.4 14 16.4 15.7 14.3"),
    FACE_GREAT("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M8.8 9.3 V9.8 M15.2 9.3 V9.8 "
            + "M7.5 13.5 H16.5 C16 18.6 8 18.6 7.5 13.5 Z"),
    PLAY("M8 5 L19 12 L8 19 Z"),
    STOP("M6.5 6.5 H17.5 V17.5 H6.5 Z"),
    LEFT("M14.5 5 L7.5 12 L14.5 19"),
    RIGHT("M9.5 5 L16.5 12 L9.5 19"),
    ERASE("M8.5 5.5 H21 V18.5 H8.5 L2.5 12 Z M11.5 9.3 L17 14.7 M17 9.3 L11.5 14.7"),
    UNDO("M8 4.5 L4 8.5 L8 12.5 M4 8.5 H14 A5.3 5.3 0 0 1 14 19 H8"),
    SHIFT("M12 3.5 L20.5 12 H16 V19.5 H8 V12 H3.5 Z"),
    KEYBOARD_DOWN("M3 4 H21 V14.5 H3 Z M7 7.5 V7.8 M12 7.5 V7.8 M17 7.5 V7.8 M8 11.2 H16 M9 18 L12 21 L15 18"),
    PEN("M4 20 L5.2 15.4 L16.4 4.2 L19.8 7.6 L8.6 18.8 Z M14 6.6 L17.4 10"),
    CUP("M5 8 H16 V16 A4 4 0 0 1 12 20 H9 A4 4 0 0 1 5 16 Z M16 9.5 H18 A2.5 2.5 0 0 1 18 14.5 H16"
            + " M8.5 3 V5.5 M12.5 3 V5.5"),
    MICROWAVE("M3 5.5 H21 V18.5 H3 Z M5.5 8 H14.5 V16 H5.5 Z M17.7 8.5 V8.8 M17.7 12 V12.3 M17.7 15.5 V15.8"),
    FIRST_AID("M3.5 8 H20.5 V19.5 H3.5 Z M9 8 V5 H15 V8 M12 11 V16.5 M9.2 13.7 H14.8"),
    CHAIR("M7 3.5 V13 H17 V3.5 M5 13 H19 V16 H5 Z M6.5 16 V21 M17.5 16 V21"),
    TOILET(
            "M7.5 3 A1.6 1.6 0 1 0 7.5 6.2 A1.6 1.6 0 1 0 7.5 3 Z M5 9 H10 V14.5 H9 V21 H6 V14.5 H5 Z"
                    + " M16.5 3 A1.6 1.6 0 1 0 16.5 6.2 A1.6 1.6 0 1 0 16.5 3 Z M15.2 9 H17.8 L20 15.5 H18 V21 H15 V15.5 H13 Z"),
    FAN("M12 10.2 A1.8 1.8 0 1 0 12 13.8 A1.8 1.8 0 1 0 12 10.2 Z M12 10.2 C9 8 9.5 3.5 12 3 C14.8 3.5 14.5 7.5 12 10.2"
            + " M13.6 12.9 C17.2 11.4 20.6 14.4 19.8 16.8 C18 19 14.8 16.6 13.6 12.9"
            + " M10.4 12.9 C9.8 16.7 5.7 18.6 4 16.8 C3 14.2 6.6 12.4 10.4 12.9"),
    WIFI("M2.5 9 C8 3.7 16 3.7 21.5 9 M5.8 12.6 C9.5 9.2 14.5 9.2 18.2 12.6 M9 16 C10.8 14.5 13.2 14.5 15 16"
            + " M12 19.2 V19.5"),
    GRID("M4 4 H10 V10 H4 Z M14 4 H20 V10 H14 Z M4 14 H10 V20 H4 Z M14 14 H20 V20 H14 Z");

    private static final double SIDE = 24;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /**
     * A new drawing of it, in the colour of style class {@code icon}'s {@code -fx-stroke}.
     *
     * @param size the side in pixels
     */
    public StackPane draw(double size) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon");
        double factor = size / SIDE;
        // The empty square keeps every icon centred on its 24 by 24 field and not on its ink.
        SVGPath field = new SVGPath();
        field.setContent("M0 0 H24 V24 H0 Z");
        field.setFill(null);
        Group group = new Group(field, shape);
        group.getTransforms().add(new Scale(factor, factor));
        StackPane pane = new StackPane(new Group(group));
        pane.setMinSize(size, size);
        pane.setPrefSize(size, size);
        pane.setMaxSize(size, size);
        pane.setMouseTransparent(true);
        return pane;
    }
}
