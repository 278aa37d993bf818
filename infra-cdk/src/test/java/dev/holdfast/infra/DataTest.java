package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables and secrets. */
class DataTest {

    static Stream<Synthesized> variants() {
        return Synthesized.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void tablesAreAsTheTopologySays(Synthesized made) {
        assertThat(made.all("AWS::DynamoDB::Table"))
                .hasSize(Topology.HOLDFAST.tables().size());
        for (TableSpec spec : Topology.HOLDFAST.tables()) {
            Resource table = made.one("AWS::DynamoDB::Table", "TableName", made.names.of(spec.name()));
            assertThat(table.get("KeySchema")).isEqualTo(schema(spec.key()));
            List<Map<String, Object>> indexes =
                    table.has("GlobalSecondaryIndexes") ? Cfn.maps(table.get("GlobalSecondaryIndexes")) : List.of();
            assertThat(indexes)
                    .isEqualTo(spec.indexes().stream()
                            .map(index -> Map.of(
                                    "IndexName", index.name(),
                                    "KeySchema", schema(index.key()),
                                    "Projection", Map.of("ProjectionType", "KEYS_ONLY")))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void tablesArePaidByRequestEncryptedAndRestorable(Synthesized made) {
        boolean prod = made.settings.stage() == Stage.PROD;
        assertThat(made.all("AWS::DynamoDB::Table")).allSatisfy(table -> {
            assertThat(table.text("BillingMode")).isEqualTo("PAY_PER_REQUEST");
            assertThat(Cfn.map(table.get("SSESpecification"))).containsEntry("SSEType", "KMS");
            assertThat(made.referred(
                                    table,
                                    Cfn.text(Cfn.map(table.get("SSESpecification"))
                                            .get("KMSMasterKeyId")))
                            .type())
                    .isEqualTo("AWS::KMS::Key");
            assertThat(Cfn.map(table.get("PointInTimeRecoverySpecification")))
                    .containsEntry("PointInTimeRecoveryEnabled", true);
            assertThat(table.get("DeletionProtectionEnabled")).isEqualTo(prod);
            assertThat(table.all().get("DeletionPolicy")).isEqualTo(prod ? "Retain" : "Delete");
        });
        assertThat(made.all("AWS::KMS::Key"))
                .singleElement()
                .satisfies(key -> assertThat(key.get("EnableKeyRotation")).isEqualTo(true));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void noSecretIsInATemplate(Synthesized made) {
        assertThat(made.all("AWS::SecretsManager::Secret")).hasSize(3).allSatisfy(secret -> {
            assertThat(secret.has("KmsKeyId")).isTrue();
            assertThat(secret.has("GenerateSecretString")
                            || secret.text("SecretString").equals("{}"))
                    .isTrue();
        });
    }

    private static List<Map<String, String>> schema(TableSpec.KeySpec key) {
        Stream<Map<String, String>> partition = Stream.of(Map.of("AttributeName", key.partition(), "KeyType", "HASH"));
        Stream<Map<String, String>> sort =
                key.sort().stream().map(each -> Map.of("AttributeName", each.name(), "KeyType", "RANGE"));
        return Stream.concat(partition, sort).toList();
    }
}
