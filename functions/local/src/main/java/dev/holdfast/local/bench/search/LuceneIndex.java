package dev.holdfast.local.bench.search;

import dev.holdfast.catalog.Listed;
import dev.holdfast.search.index.ProductQuery;
import dev.holdfast.search.index.Sort;
import dev.holdfast.search.text.Word;
import dev.holdfast.search.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;

/** Lucene's own index, read whole into memory from objects in S3 or rows of a table. */
final class LuceneIndex implements Contender {

    private static final int READ_BYTES = 4_096;
    private static final float BEGINNING = 0.5f;
    private static final int LONG_WORD = 8;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private IndexSearcher searcher;

    LuceneIndex(List<Listed> products) {
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory()) {
            write(folder, products);
            for (String name : folder.listAll()) {
                try (IndexInput in = folder.openInput(name, IOContext.READONCE)) {
                    byte[] bytes = new byte[Math.toIntExact(in.length())];
                    in.readBytes(bytes, 0, bytes.length);
                    files.put(name, bytes);
                }
            }
            searcher = open();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void write(ByteBuffersDirectory folder, List<Listed> products) throws IOException {
        try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (Listed each : products) {
                Document document = new Document();
                var product = each.product();
                List<Word> words = Words.of(product.name() + " " + product.category() + " " + product.sku());
                document.add(new StringField("sku", product.sku(), Field.Store.YES));
                document.add(new TextField("stems", joined(words, Word::stem), Field.Store.NO));
                document.add(new TextField("forms", joined(words, Word::form), Field.Store.NO));
                document.add(new StringField("category", product.category(), Field.Store.NO));
                document.add(new SortedDocValuesField("facet", new BytesRef(product.category())));
                document.add(new LongPoint("price", product.price().amount()));
                document.add(new NumericDocValuesField("price", product.price().amount()));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static String joined(List<Word> words, Function<Word, String> part) {
        return words.stream().map(part).collect(Collectors.joining(" "));
    }

    private IndexSearcher open() throws IOException {
        ByteBuffersDirectory folder = new ByteBuffersDirectory();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try (IndexOutput out = folder.createOutput(file.getKey(), IOContext.DEFAULT)) {
                out.writeBytes(file.getValue(), file.getValue().length);
            }
        }
        return new IndexSearcher(DirectoryReader.open(folder));
    }

    @Override
    public String name() {
        return "Lucene's index, loaded";
    }

    @Override
    public List<String> ask(ProductQuery query) {
        try {
            BooleanQuery.Builder all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
            for (Word word : query.words()) {
                all.add(word(word, query.unfinished()), Occur.MUST);
            }
            query.category()
                    .ifPresent(category -> all.add(new TermQuery(new Term("category", category)), Occur.FILTER));
            if (query.priceMax() < Long.MAX_VALUE) {
                all.add(LongPoint.newRangeQuery("price", query.priceMin(), query.priceMax()), Occur.FILTER);
            }
            Query whole = all.build();
            searcher.search(whole, FacetCounting.manager());
            TopDocs top = query.sort() == Sort.PRICE
                    ? searcher.search(
                            whole,
                            OwnIndex.SHOWN,
                            new org.apache.lucene.search.Sort(new SortField("price", SortField.Type.LONG)))
                    : searcher.search(whole, OwnIndex.SHOWN);
            List<String> skus = new ArrayList<>();
            for (var each : top.scoreDocs) {
                skus.add(searcher.storedFields().document(each.doc).get("sku"));
            }
            return skus;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private Query word(Word word, boolean unfinished) throws IOException {
        List<Query> ways = new ArrayList<>(List.of(new TermQuery(new Term("stems", word.stem()))));
        if (unfinished) {
            ways.add(new BoostQuery(new PrefixQuery(new Term("forms", word.form())), BEGINNING));
        } else if (searcher.getIndexReader().docFreq(new Term("stems", word.stem())) < 3) {
            int slips = word.form().length() < LONG_WORD ? 1 : 2;
            ways.add(new BoostQuery(new FuzzyQuery(new Term("forms", word.form()), slips), BEGINNING));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    @Override
    public long bytes() {
        return files.values().stream().mapToLong(file -> file.length).sum();
    }

    @Override
    public void load() {
        try {
            searcher = open();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @Override
    public void forget() {
        try {
            searcher.getIndexReader().close();
            searcher = new IndexSearcher(new MultiReader());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** As if its files were rows; from S3 it is a request for each file. */
    @Override
    public double coldReadUnits() {
        return Math.ceil((double) bytes() / READ_BYTES);
    }

    @Override
    public double takeReadUnits() {
        return 0;
    }

    @Override
    public long takeRoundTrips() {
        return 0;
    }
}
