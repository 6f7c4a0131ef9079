package org.reststop.domain.gift;

/**
 * What a campaign says.
 *
 * @param letterZh in the markup of {@link org.reststop.domain.notice.NoticeMarkup}
 * @param packZh what is given
 * @param titleEn empty where there is no English, as with the others
 */
public record GiftText(String titleZh, String letterZh, String packZh, String titleEn, String letterEn, String packEn) {
    /** The longest title and name of a pack, in Chinese characters; in English twice that. */
    public static final int MAX_TITLE = 60;

    /** The longest letter, in Chinese characters; in English twice that. */
    public static final int MAX_LETTER = 2000;

    /** Whether it can be stored. */
    public boolean fits() {
        return titleZh.length() <= MAX_TITLE
                && packZh.length() <= MAX_TITLE
                && letterZh.length() <= MAX_LETTER
                && titleEn.length() <= 2 * MAX_TITLE
                && packEn.length() <= 2 * MAX_TITLE
                && letterEn.length() <= 2 * MAX_LETTER;
    }

    /** Whether there is enough of it in Chinese. */
    public boolean says() {
        return !titleZh.isBlank() && !letterZh.isBlank() && !packZh.isBlank();
    }

    /** In Chinese, or in English where there is any. */
    public String title(boolean chinese) {
        return chinese || titleEn.isBlank() ? titleZh : titleEn;
    }

    /** As above. */
    public String letter(boolean chinese) {
        return chinese || letterEn.isBlank() ? letterZh : letterEn;
    }

    /** As above. */
    public String pack(boolean chinese) {
        return chinese || packEn.isBlank() ? packZh : packEn;
    }
}
