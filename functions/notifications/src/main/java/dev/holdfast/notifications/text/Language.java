package dev.holdfast.notifications.text;

import java.util.Arrays;
import java.util.Optional;

/** The languages there are texts in. */
public enum Language {
    EN("en"),
    ZH("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As in BCP 47, without a region. */
    public String tag() {
        return tag;
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
    }
}
