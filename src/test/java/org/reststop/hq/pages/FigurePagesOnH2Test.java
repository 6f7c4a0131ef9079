package org.reststop.hq.pages;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FigurePagesOnH2Test extends FigurePagesContract {
    @TempDir
    static Path folder;

    @Override
    StaffSite open() {
        return StaffSite.inFolder(folder);
    }
}
