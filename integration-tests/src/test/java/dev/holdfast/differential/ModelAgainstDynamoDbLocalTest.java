package dev.holdfast.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** The model of DynamoDB and DynamoDB Local answer the same to the same calls and end with the same tables. */
class ModelAgainstDynamoDbLocalTest {

    private static final int SEEDS = Integer.getInteger("differential.seeds", 25);
    private static final int CALLS = 60;

    @Test
    void answer_the_same() throws IOException {
        List<String> differences = new ArrayList<>();
        try (DynamoDbLocal local = DynamoDbLocal.start();
                DynamoDbClient real = local.client()) {
            Long only = Long.getLong("seed");
            if (only != null) {
                compare(only, real, differences);
            }
            for (long seed = 1; only == null && seed <= SEEDS; seed++) {
                compare(seed, real, differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static void compare(long seed, DynamoDbClient real, List<String> differences) {
        String prefix = "seed-" + seed + "-";
        TwoTables.create(real, prefix);
        ModelDynamoDb model = new ModelDynamoDb(
                TwoTables.TOPOLOGY, new TableNames(prefix), InstantSource.fixed(Instant.EPOCH), Faults.NONE);
        RandomCalls calls = new RandomCalls(new RandomValues(new SplittableRandom(seed)), prefix);
        for (int i = 0; i < CALLS; i++) {
            if (differs(seed, calls.next(), real, model, differences)) {
                return;
            }
        }
        for (String table : List.of("things", "events")) {
            differs(seed, ScanRequest.builder().tableName(prefix + table).build(), real, model, differences);
        }
    }

    private static boolean differs(
            long seed, DynamoDbRequest request, DynamoDbClient real, ModelDynamoDb model, List<String> differences) {
        Answer expected = Answer.of(real, request);
        Answer modelled = Answer.of(model, request);
        if (expected.said().equals(modelled.said())) {
            return false;
        }
        differences.add("seed " + seed + ": " + request + "\n  DynamoDB Local: " + expected + "\n  model: " + modelled);
        return true;
    }
}
