package org.reststop.kiosk.register;

import java.util.Locale;

/** How somebody may be called who does not give a full name. The name is kept in Chinese, as staff write it. */
enum FormOfAddress {
    SHIFU("师傅"),
    MR("先生"),
    MS("女士");

    private final String chinese;

    FormOfAddress(String chinese) {
        this.chinese = chinese;
    }

    /** @param surname empty if it was none of those to choose from */
    String of(String surname) {
        return surname + chinese;
    }

    /** The end of its text's key and of its button's id. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
