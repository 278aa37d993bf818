package dev.holdfast.shipping.picture;

/** The languages that labels are written in. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh-CN");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As in BCP 47. */
    String tag() {
        return tag;
    }
}
