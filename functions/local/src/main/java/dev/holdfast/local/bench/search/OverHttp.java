package dev.holdfast.local.bench.search;

import dev.holdfast.catalog.Listed;
import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.bench.search.Question.Kind;
import dev.holdfast.local.bench.search.SearchReport.Answered;
import dev.holdfast.local.surge.Percentiles;
import dev.holdfast.search.index.ProductQuery;
import dev.holdfast.search.text.Word;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** The same questions to {@code GET /products} of a system that runs. */
final class OverHttp {

    private static final int ASKED = 200;
    private static final int OK = 200;

    private final LocalCloud cloud;
    private final List<Listed> products;
    private final HttpClient client = HttpClient.newHttpClient();

    OverHttp(LocalCloud cloud, List<Listed> products) {
        this.cloud = cloud;
        this.products = products;
    }

    List<Answered> run(long seed) {
        ask(Kind.WORD, new Random(seed));
        List<Answered> answered = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            answered.add(new Answered(kind.title(), Percentiles.of(ask(kind, new Random(seed)))));
        }
        return answered;
    }

    private List<Duration> ask(Kind kind, Random random) {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.uri() + "/products?"
                            + parameters(Question.draw(kind, products, random).query())))
                    .build();
            long started = System.nanoTime();
            HttpResponse<byte[]> answer = send(request);
            took.add(Duration.ofNanos(System.nanoTime() - started));
            if (answer.statusCode() != OK) {
                throw new CloudFailure("a search was answered with " + answer.statusCode());
            }
        }
        return took;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new CloudFailure("the local cloud does not answer", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CloudFailure("interrupted", interrupted);
        }
    }

    private static String parameters(ProductQuery query) {
        String words = query.words().stream().map(Word::form).collect(Collectors.joining(" "));
        StringBuilder parameters = new StringBuilder("limit=" + OwnIndex.SHOWN + "&sort="
                + query.sort().parameter() + "&q="
                + URLEncoder.encode(words + (query.unfinished() ? "" : " "), StandardCharsets.UTF_8));
        query.category()
                .ifPresent(category ->
                        parameters.append("&category=").append(URLEncoder.encode(category, StandardCharsets.UTF_8)));
        if (query.priceMax() < Long.MAX_VALUE) {
            parameters
                    .append("&priceMin=")
                    .append(query.priceMin())
                    .append("&priceMax=")
                    .append(query.priceMax());
        }
        return parameters.toString();
    }
}
