package dev.holdfast.search;

import dev.holdfast.platform.http.Validation;
import dev.holdfast.search.text.Word;
import dev.holdfast.search.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of {@code q}.
 *
 * @param words each stem once; words that say nothing are left out unless there are no others
 * @param unfinished whether the last one may be a beginning: unless something follows it
 */
record Wanted(List<Word> words, boolean unfinished) {

    static final int LENGTH_MAX = 200;
    static final int WORDS_MAX = 16;

    private static final Set<String> SAY_NOTHING = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "s", "the", "to",
            "with", "的", "了", "和", "与");

    /** What matches nothing: something was asked for, but no word. */
    private static final Word NOTHING = new Word("\0", "\0");

    static Wanted of(String text) {
        new Validation()
                .require(text.length() <= LENGTH_MAX, "/q", "must have at most " + LENGTH_MAX + " characters")
                .throwIfAny();
        List<Word> all = Words.of(text);
        new Validation()
                .require(all.size() <= WORDS_MAX, "/q", "must have at most " + WORDS_MAX + " words")
                .throwIfAny();
        if (all.isEmpty()) {
            return text.isBlank() ? new Wanted(List.of(), false) : new Wanted(List.of(NOTHING), false);
        }
        boolean unfinished = Character.isLetterOrDigit(text.codePointBefore(text.length()));
        return new Wanted(distinct(all), unfinished);
    }

    private static List<Word> distinct(List<Word> all) {
        Map<String, Word> byStem = new LinkedHashMap<>();
        for (Word word : all) {
            if (!SAY_NOTHING.contains(word.form())) {
                byStem.remove(word.stem());
                byStem.put(word.stem(), word);
            }
        }
        if (byStem.isEmpty()) {
            all.forEach(word -> byStem.put(word.stem(), word));
        }
        return List.copyOf(byStem.values());
    }
}
