package dev.holdfast.search.text;

import java.util.List;
import org.apache.lucene.analysis.cn.smart.WordType;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

/**
 * Cuts runs of Chinese characters into words, by Lucene's hidden Markov model and dictionary of simplified Chinese; what it
 * does not know becomes single characters. The dictionary is loaded with the first such text of a process (a second or two
 * on the JVM), so a shop without Chinese never has it in memory. In a native executable it is loaded already: its classes
 * are initialised while the executable is built.
 */
final class ChineseWords {

    private ChineseWords() {}

    static List<String> of(String run) {
        return new HHMMSegmenter()
                .process(run).stream()
                        .filter(token ->
                                token.wordType != WordType.SENTENCE_BEGIN && token.wordType != WordType.SENTENCE_END)
                        .map(token -> new String(token.charArray))
                        .toList();
    }
}
