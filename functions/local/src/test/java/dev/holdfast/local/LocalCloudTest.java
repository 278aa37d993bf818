package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.http.HttpAnswer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalCloudTest {

    @Test
    void answers() throws Exception {
        Topology topology = new TestTopology().with("read-product").build();
        long start = System.nanoTime();
        try (LocalCloud cloud = LocalCloud.start(
                CloudOptions.passing(),
                topology,
                platform -> new Operations(
                        List.of(TestOperations.http(
                                "read-product", request -> HttpAnswer.ok(Map.of("sku", request.pathParameter("sku"))))),
                        List.of(),
                        List.of()))) {
            System.out.println("up in " + (System.nanoTime() - start) / 1_000_000);
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(cloud.uri().resolve("/products/a%20b"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.body()).isEqualTo("{\"sku\":\"a b\"}");
        }
        System.out.println("down in " + (System.nanoTime() - start) / 1_000_000);
    }
}
