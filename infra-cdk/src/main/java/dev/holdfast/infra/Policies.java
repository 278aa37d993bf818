package dev.holdfast.infra;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Grant;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What the topology grants a function, in IAM's terms. Nothing else is allowed to it. */
final class Policies {

    private static final List<String> READS = List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query");
    private static final List<String> WRITES =
            List.of("dynamodb:ConditionCheckItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem");
    /** {@code ReceiveMessage} and {@code DeleteMessage} are the mapping's; it polls with the function's role. */
    private static final List<String> CONSUMES =
            List.of("sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage");

    private final Topology topology;
    private final Names names;
    private final String keyArn;
    private final Map<String, String> secretArns;
    private final Settings.Telling telling;

    Policies(Topology topology, Names names, String keyArn, Map<String, String> secretArns, Settings.Telling telling) {
        this.topology = topology;
        this.names = names;
        this.keyArn = keyArn;
        this.secretArns = secretArns;
        this.telling = telling;
    }

    PolicyDocument of(FunctionSpec function) {
        List<PolicyStatement> statements = new ArrayList<>();
        statements.add(allow(
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                List.of(names.arn("logs", "log-group:" + names.logGroup(function.name()) + ":*"))));
        function.grants().stream()
                .sorted(Comparator.comparing(Grant::toString))
                .map(this::granted)
                .flatMap(List::stream)
                .forEach(statements::add);
        if (function.trigger() instanceof Trigger.Queue queue) {
            statements.add(allow(CONSUMES, List.of(names.queueArn(queue.queue()))));
            statements.add(allow(
                    List.of("sqs:SendMessage"),
                    List.of(names.queueArn(topology.queue(queue.queue()).deadLetterName()))));
        }
        key(function, statements);
        return PolicyDocument.Builder.create().statements(statements).build();
    }

    private List<PolicyStatement> granted(Grant grant) {
        return switch (grant) {
            case Grant.Read(String table) -> read(table);
            case Grant.Scan(String table) -> List.of(allow(List.of("dynamodb:Scan"), List.of(names.tableArn(table))));
            case Grant.Write(String table) -> List.of(allow(WRITES, List.of(names.tableArn(table))));
            case Grant.Send(String queue) -> List.of(allow(List.of("sqs:SendMessage"), List.of(names.queueArn(queue))));
            case Grant.SendEmail ignored ->
                telling.sender().map(this::sendEmail).stream().toList();
            case Grant.SendText ignored -> telling.sms() ? List.of(sendText()) : List.of();
            case Grant.Secret(String name) ->
                List.of(allow(
                        List.of("secretsmanager:GetSecretValue"),
                        List.of(Objects.requireNonNull(secretArns.get(name), name))));
        };
    }

    /** From the one address, by the identity of its domain. */
    private PolicyStatement sendEmail(String sender) {
        return PolicyStatement.Builder.create()
                .actions(List.of("ses:SendEmail"))
                .resources(List.of(names.arn("ses", "identity/" + sender.substring(sender.indexOf('@') + 1))))
                .conditions(Map.of("StringEquals", Map.of("ses:FromAddress", sender)))
                .build();
    }

    /** Telephones have no ARNs: what is allowed is everything that has none, and so no topic. */
    private static PolicyStatement sendText() {
        return PolicyStatement.Builder.create()
                .actions(List.of("sns:Publish"))
                .notResources(List.of("arn:" + Aws.PARTITION + ":sns:*:*:*"))
                .build();
    }

    private List<PolicyStatement> read(String table) {
        PolicyStatement items = allow(READS, List.of(names.tableArn(table)));
        List<String> indexes = topology.table(table).indexes().stream()
                .map(index -> names.indexArn(table, index.name()))
                .toList();
        return indexes.isEmpty() ? List.of(items) : List.of(items, allow(List.of("dynamodb:Query"), indexes));
    }

    /** The tables' key may be used through DynamoDB only, the secrets' through Secrets Manager only. */
    private void key(FunctionSpec function, List<PolicyStatement> statements) {
        boolean writes = function.grants().stream().anyMatch(Grant.Write.class::isInstance);
        boolean reads = function.grants().stream()
                .anyMatch(grant -> grant instanceof Grant.Read || grant instanceof Grant.Scan);
        if (writes) {
            statements.add(through(
                    "dynamodb",
                    List.of(
                            "kms:Decrypt",
                            "kms:DescribeKey",
                            "kms:Encrypt",
                            "kms:GenerateDataKey",
                            "kms:GenerateDataKeyWithoutPlaintext",
                            "kms:ReEncryptFrom",
                            "kms:ReEncryptTo")));
        } else if (reads) {
            statements.add(through("dynamodb", List.of("kms:Decrypt", "kms:DescribeKey")));
        }
        if (function.grants().stream().anyMatch(Grant.Secret.class::isInstance)) {
            statements.add(through("secretsmanager", List.of("kms:Decrypt")));
        }
    }

    private PolicyStatement through(String service, List<String> actions) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(List.of(keyArn))
                .conditions(Map.of(
                        "StringEquals",
                        Map.of("kms:ViaService", service + "." + names.region() + "." + Aws.URL_SUFFIX)))
                .build();
    }

    private static PolicyStatement allow(List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(resources)
                .build();
    }
}
