package org.reststop.domain.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What needs are about, as HQ published it or as it comes with the program. */
@Entity
@Table(name = "need_category")
@SuppressWarnings("NullAway.Init")
public class Category {
    /** The most phrases that a category has: more would not be looked through. */
    public static final int MAX_PHRASES = 12;

    /** What the codes of hazards begin with that mobile grid workers report; nobody else is shown these. */
    public static final String PATROL = "patrol-";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    @Id
    @Column(length = 32)
    private String code;

    @Column(nullable = false)
    private long revision;

    @Column(name = "name_zh", nullable = false)
    private String nameZh;

    @Column(name = "name_en", nullable = false)
    private String nameEn;

    @Column(name = "hint_zh", nullable = false)
    private String hintZh;

    @Column(name = "hint_en", nullable = false)
    private String hintEn;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false)
    private String icon;

    @Column(nullable = false)
    private boolean urgent;

    @Column(nullable = false)
    private boolean hidden;

    @Column(name = "answer_days", nullable = false)
    private int answerDays;

    /** A line for each, Chinese and English with a tab between them. */
    @Column(nullable = false)
    private String phrases;

    protected Category() {}

    /**
     * @param code as {@link #isCode} wants it; it never changes
     * @param revision 0 as it comes with the program, from 1 as HQ published it
     */
    public Category(String code, long revision, CategoryWords words, CategoryRules rules, List<Phrase> phrases) {
        this.code = code;
        this.revision = revision;
        this.nameZh = words.nameZh();
        this.nameEn = words.nameEn();
        this.hintZh = words.hintZh();
        this.hintEn = words.hintEn();
        this.place = rules.place();
        this.icon = rules.icon();
        this.urgent = rules.urgent();
        this.hidden = rules.hidden();
        this.answerDays = rules.answerDays();
        this.phrases =
                phrases.stream().map(phrase -> phrase.zh() + '\t' + phrase.en()).collect(Collectors.joining("\n"));
    }

    /** Whether only mobile grid workers are shown it. */
    public boolean isPatrol() {
        return code.startsWith(PATROL);
    }

    /** Whether a text may be a category's code. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    public String code() {
        return code;
    }

    public long revision() {
        return revision;
    }

    public CategoryWords words() {
        return new CategoryWords(nameZh, nameEn, hintZh, hintEn);
    }

    public CategoryRules rules() {
        return new CategoryRules(place, icon, urgent, hidden, answerDays);
    }

    /** In their order. */
    public List<Phrase> phrases() {
        return phrases.isEmpty()
                ? List.of()
                : Arrays.stream(phrases.split("\n")).map(Category::phrase).toList();
    }

    private static Phrase phrase(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? new Phrase(line, "") : new Phrase(line.substring(0, tab), line.substring(tab + 1));
    }
}
