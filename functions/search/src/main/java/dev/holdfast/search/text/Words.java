package dev.holdfast.search.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Takes texts apart, the same way for what is indexed and what is asked for. Words end where Unicode says (UAX 29, by
 * Lucene's scanner); runs of Chinese characters are cut by {@link ChineseWords}; English words get the stem of Porter's
 * second stemmer (Porter 2001). There is no syntax: marks of any kind only part words.
 */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019\uFF07]s$");

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder chinese = new StringBuilder();
    private final EnglishStemmer stemmer = new EnglishStemmer();
    private int chineseEnd;

    private Words() {}

    /** In the order of the text. */
    public static List<Word> of(String text) {
        Words words = new Words();
        try {
            words.scan(new StandardTokenizerImpl(new StringReader(fold(text))));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
        return List.copyOf(words.words);
    }

    /** Small letters without accents, of one width. */
    private static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(apart).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private void scan(StandardTokenizerImpl scanner) throws IOException {
        for (int type = scanner.getNextToken(); type != StandardTokenizerImpl.YYEOF; type = scanner.getNextToken()) {
            if (type != StandardTokenizerImpl.IDEOGRAPHIC_TYPE) {
                endChinese();
                add(scanner.yytext());
                continue;
            }
            if (scanner.yychar() != chineseEnd) {
                endChinese();
            }
            chinese.append(scanner.yytext());
            chineseEnd = scanner.yychar() + scanner.yylength();
        }
        endChinese();
    }

    private void endChinese() {
        if (!chinese.isEmpty()) {
            ChineseWords.of(chinese.toString()).forEach(word -> words.add(new Word(word, word)));
            chinese.setLength(0);
        }
    }

    private void add(String token) {
        String form = POSSESSIVE.matcher(token).replaceAll("");
        words.add(new Word(form, LETTERS.matcher(form).matches() ? stem(form) : form));
    }

    private String stem(String form) {
        stemmer.setCurrent(form);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
