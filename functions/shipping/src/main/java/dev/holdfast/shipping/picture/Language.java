package dev.holdfast.shipping.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that labels are written in. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh-CN");

    private static final int HEADER_MAX = 200;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As in BCP 47. */
    public String tag() {
        return tag;
    }

    /**
     * The one of these that somebody likes best; English for who likes none or says it unreadably.
     *
     * @param accepted as in the header Accept-Language
     */
    public static Language of(Optional<String> accepted) {
        return accepted.filter(header -> header.length() <= HEADER_MAX)
                .flatMap(Language::best)
                .orElse(ENGLISH);
    }

    private static Optional<Language> best(String header) {
        try {
            List<Locale.LanguageRange> liked = Locale.LanguageRange.parse(header);
            return liked.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> matching(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Language> matching(String range) {
        return switch (range.split("-", 2)[0]) {
            case "en", "*" -> Optional.of(ENGLISH);
            case "zh" -> Optional.of(CHINESE);
            default -> Optional.empty();
        };
    }
}
