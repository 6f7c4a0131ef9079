package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.need.KeptDraft;
import org.reststop.domain.need.Receipt;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.SmallDisk;

/** Somebody writes on real screens over a store on a real file system of a few megabytes. Needs the right to mount one. */
@ExtendWith(OnFxThread.class)
class NeedOnAFullDiskTest {
    private static final String REFUSED = "#need-draft-refused";

    /** What the database's file still has room for. */
    private static final int MOST_KEYS = 100;

    @TempDir
    Path folder;

    private SmallDisk disk;
    private NeedRig kiosk;

    @BeforeEach
    void openTheKioskOnASmallDisk() throws Exception {
        disk = new SmallDisk(folder, 6);
        kiosk = new NeedRig(folder);
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
    }

    @AfterEach
    void unmount() throws Exception {
        kiosk.close();
        disk.close();
    }

    @Test
    void whoeverWritesIsToldThatADraftIsNotKeptAndNoLongerOnceItIs() throws Exception {
        Path ballast = SmallDisk.fill(folder.resolve("ballast"));
        typeUntilRefused();
        assertThat(kiosk.text(REFUSED)).contains("停电", "接着写");
        assertThat(kiosk.area().getText()).startsWith("快");
        kiosk.inEnglish();
        assertThat(kiosk.text(REFUSED)).contains("power cut");

        Files.delete(ballast);
        kiosk.area().setText("快递柜不够用");
        assertThat(isTold()).isFalse();
        assertThat(kiosk.draft()).map(KeptDraft::words).contains("快递柜不够用");
    }

    @Test
    void itIsToldUntilWhatBecameOfTheNeedSaysMore() throws Exception {
        Path ballast = SmallDisk.fill(folder.resolve("ballast"));
        typeUntilRefused();
        kiosk.tap("#need-next");
        assertThat(isTold()).isTrue();
        kiosk.tap("#need-anonymous");
        kiosk.tap("#need-send");
        assertThat(kiosk.text("#need-trouble")).contains("没有存上", "都还在");
        assertThat(isTold()).isFalse();

        Files.delete(ballast);
        kiosk.tap("#need-send");
        assertThat(Receipt.parse(kiosk.text("#need-receipt"))).isPresent();
        assertThat(isTold()).isFalse();
        assertThat(kiosk.draft()).isEmpty();
    }

    @Test
    void whoeverComesNextReadsNothingOfIt() throws Exception {
        File ballast = SmallDisk.fill(folder.resolve("ballast")).toFile();
        typeUntilRefused();
        // What is to be erased is tried again and again, here without an end.
        kiosk.whileItPauses = ballast::delete;
        kiosk.tap("#need-back");
        kiosk.tap("#need-back");
        assertThat(kiosk.isResting()).isTrue();

        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        assertThat(isTold()).isFalse();
    }

    private void typeUntilRefused() {
        StringBuilder typed = new StringBuilder();
        while (!isTold()) {
            assertThat(typed.length()).as("keys on a full disk").isLessThan(MOST_KEYS);
            kiosk.area().setText(typed.append("快").toString());
        }
    }

    private boolean isTold() {
        return kiosk.isShown(REFUSED) && kiosk.isVisible(REFUSED);
    }
}
