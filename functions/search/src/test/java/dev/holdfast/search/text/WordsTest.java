package dev.holdfast.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "candles, candle",
        "Boxes, box",
        "lights, LIGHT",
        "glasses, glass",
        "knitted, knitting",
        "decorations, decoration",
        "children's, children",
        "children’s, children",
        "Café, CAFE",
        "ｍｕｇ, mug"
    })
    void endingsCapitalsAndMarksMakeNoDifference(String one, String other) {
        assertThat(stems(one)).hasSize(1).isEqualTo(stems(other));
    }

    @Test
    void wordsEndAtMarks() {
        assertThat(forms("SET/6 RED-SPOTTY  \"paper\" plates (large)!"))
                .containsExactly("set", "6", "red", "spotty", "paper", "plates", "large");
        assertThat(forms("85123A")).containsExactly("85123a");
    }

    @ParameterizedTest
    @CsvSource({"红色陶瓷杯子, 红色 陶瓷 杯子", "圣诞节蜡烛台, 圣诞节 蜡烛 台", "厨房餐具套装, 厨房 餐具 套装", "聖誕蠟燭, 聖 誕 蠟 燭"})
    void chineseIsCutIntoWords(String text, String words) {
        assertThat(String.join(" ", forms(text))).isEqualTo(words);
    }

    @Test
    void languagesMayStandTogether() {
        assertThat(forms("Vintage 蜡烛 lamp红色杯子2")).containsExactly("vintage", "蜡烛", "lamp", "红色", "杯子", "2");
    }

    @Test
    void nothingIsNoWord() {
        assertThat(Words.of("")).isEmpty();
        assertThat(Words.of(" !?*~\"(){}[]:^/\\ AND -")).extracting(Word::form).containsExactly("and");
    }

    @Test
    void whateverIsWrittenIsRead() {
        String strange = "\uD83D\uDE00\uD800 \u0000 a\u0301\u0302 \uFFFF ภาษาไทย 한국어 ひらがな カタカナ \uD840\uDC00";
        assertThat(Words.of(strange)).isNotEmpty().allMatch(word -> !word.form().isEmpty());
    }

    private static List<String> stems(String text) {
        return Words.of(text).stream().map(Word::stem).toList();
    }

    private static List<String> forms(String text) {
        return Words.of(text).stream().map(Word::form).toList();
    }
}
