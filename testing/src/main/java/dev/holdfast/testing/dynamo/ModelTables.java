package dev.holdfast.testing.dynamo;

import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.aws.TableNames;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** The tables by their physical names. */
final class ModelTables {

    private final Map<String, ModelTable> tables = new TreeMap<>();

    ModelTables(Topology topology, TableNames names) {
        for (TableSpec spec : topology.tables()) {
            tables.put(names.of(spec.name()), new ModelTable(spec));
        }
    }

    ModelTable get(@Nullable String physicalName) {
        ModelTable table = physicalName == null ? null : tables.get(physicalName);
        if (table == null) {
            throw ResourceNotFoundException.builder()
                    .message("Cannot do operations on a non-existent table")
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .serviceName("DynamoDb")
                            .errorCode("ResourceNotFoundException")
                            .errorMessage("Cannot do operations on a non-existent table")
                            .build())
                    .build();
        }
        return table;
    }
}
