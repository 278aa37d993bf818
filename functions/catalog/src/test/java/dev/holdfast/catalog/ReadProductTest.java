package dev.holdfast.catalog;

import static dev.holdfast.catalog.Fixtures.get;
import static dev.holdfast.catalog.Fixtures.mug;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadProductTest {

    private final ProductTable table = Fixtures.table(new ModelDynamoDb());
    private final ReadProduct operation = new ReadProduct(table, 5);

    @Test
    void aProductIsShownWithItsVersionAndHowLongItMayBeKept() {
        table.put(mug());
        HttpAnswer answer = operation.handle(get("mug", Map.of()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(mug());
        assertThat(answer.headers()).containsEntry("ETag", "\"1\"").containsEntry("Cache-Control", "public, max-age=5");
    }

    @Test
    void whoHasItAlreadyIsSpared() {
        table.put(mug());
        HttpAnswer answer = operation.handle(get("mug", Map.of("if-none-match", "W/\"1\"")));
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isNull();
        assertThat(answer.headers()).containsEntry("ETag", "\"1\"");
        assertThat(operation
                        .handle(get("mug", Map.of("if-none-match", "\"2\"")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(operation.handle(get("mug", Map.of())).status()).isEqualTo(404);
        assertThat(operation.handle(get("no name at all", Map.of())).status()).isEqualTo(404);
    }
}
