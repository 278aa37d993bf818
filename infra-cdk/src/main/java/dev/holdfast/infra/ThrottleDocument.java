package dev.holdfast.infra;

import java.util.List;
import java.util.Map;

/**
 * A Systems Manager automation that throttles a table: it lowers the table's on-demand maximum to a few units a second and
 * lifts it again. AWS FIS has no action of its own for this: its API throttling knows EC2 and Kinesis only.
 */
final class ThrottleDocument {

    private static final String RESTORE = "step:settle";

    private ThrottleDocument() {}

    static Map<String, Object> content() {
        return Map.of(
                "schemaVersion",
                "0.3",
                "description",
                "Throttles a DynamoDB table for a while",
                "assumeRole",
                "{{ Role }}",
                "parameters",
                Map.of(
                        "Role", text("Whose permissions are used"),
                        "Table", text("The table that is throttled"),
                        "Units", text("Read and write units a second that are left"),
                        "Duration", text("How long, such as PT5M")),
                "mainSteps",
                List.of(
                        always("throttle", "aws:executeAwsApi", update("{{ Units }}"), RESTORE),
                        always("hold", "aws:sleep", Map.of("Duration", "{{ Duration }}"), RESTORE),
                        step(
                                "settle",
                                "aws:waitForAwsResourceProperty",
                                Map.of(
                                        "Service", "dynamodb",
                                        "Api", "DescribeTable",
                                        "TableName", "{{ Table }}",
                                        "PropertySelector", "$.Table.TableStatus",
                                        "DesiredValues", List.of("ACTIVE"))),
                        step("restore", "aws:executeAwsApi", update("-1"))));
    }

    private static Map<String, Object> text(String description) {
        return Map.of("type", "String", "description", description);
    }

    /** -1 is no maximum. */
    private static Map<String, Object> update(String units) {
        return Map.of(
                "Service", "dynamodb",
                "Api", "UpdateTable",
                "TableName", "{{ Table }}",
                "OnDemandThroughput", Map.of("MaxReadRequestUnits", units, "MaxWriteRequestUnits", units));
    }

    private static Map<String, Object> step(String name, String action, Map<String, Object> inputs) {
        return Map.of("name", name, "action", action, "inputs", inputs);
    }

    /** A step after which the table is restored, whatever becomes of it. */
    private static Map<String, Object> always(String name, String action, Map<String, Object> inputs, String then) {
        return Map.of("name", name, "action", action, "inputs", inputs, "onFailure", then, "onCancel", then);
    }
}
