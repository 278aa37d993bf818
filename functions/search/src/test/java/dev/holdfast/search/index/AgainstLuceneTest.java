package dev.holdfast.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.catalog.Listed;
import dev.holdfast.search.text.Word;
import dev.holdfast.search.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** The scores are those of Lucene's BM25, whose index has the same words. */
class AgainstLuceneTest {

    private static final int QUERIES = 200;

    @Test
    void scoresAreThoseOfLucene() throws Exception {
        Random random = new Random(3);
        List<Listed> goods = Goods.made(500, random);
        SearchIndex index = SearchIndex.of(SegmentBuilder.build(goods));
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory()) {
            write(folder, goods);
            try (DirectoryReader reader = DirectoryReader.open(folder)) {
                IndexSearcher lucene = new IndexSearcher(reader);
                for (int i = 0; i < QUERIES; i++) {
                    List<Word> words = Words.of(Goods.word(random) + " " + Goods.word(random)).stream()
                            .distinct()
                            .toList();
                    compare(index, lucene, words);
                }
            }
        }
    }

    private static void compare(SearchIndex index, IndexSearcher lucene, List<Word> words) throws Exception {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.stream()
                .map(Word::stem)
                .distinct()
                .forEach(stem -> all.add(new TermQuery(new Term("text", stem)), BooleanClause.Occur.MUST));
        Map<String, Float> theirs = new HashMap<>();
        for (ScoreDoc each : lucene.search(all.build(), 1_000).scoreDocs) {
            theirs.put(lucene.storedFields().document(each.doc).get("sku"), each.score);
        }
        List<Word> distinct =
                words.stream().collect(Collectors.toMap(Word::stem, word -> word, (one, same) -> one)).values().stream()
                        .toList();
        Found ours =
                index.search(ProductQuery.ALL.words(distinct, false), sku -> true, 1_000, java.util.Optional.empty());
        assertThat(ours.hits())
                .hasSize(theirs.size())
                .allSatisfy(hit -> assertThat(hit.score())
                        .isCloseTo(theirs.getOrDefault(hit.product().sku(), 0f), within(1e-4f)));
    }

    private static void write(ByteBuffersDirectory folder, List<Listed> goods) throws Exception {
        try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (Listed each : goods) {
                String text = each.product().name() + " " + each.product().category() + " "
                        + each.product().sku();
                Document document = new Document();
                document.add(new StringField("sku", each.product().sku(), Field.Store.YES));
                document.add(new TextField(
                        "text",
                        Words.of(text).stream().map(Word::stem).collect(Collectors.joining(" ")),
                        Field.Store.NO));
                writer.addDocument(document);
            }
        }
    }
}
