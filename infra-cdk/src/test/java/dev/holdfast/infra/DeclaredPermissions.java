package dev.holdfast.infra;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Grant;
import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a function may do, worked out a second time and one permission a line: {@code action resource}. */
final class DeclaredPermissions {

    private final Set<String> lines = new TreeSet<>();
    private final Names names;

    private Settings.Telling telling = new Settings.Telling(Optional.empty(), false, Optional.empty());

    private DeclaredPermissions(Names names) {
        this.names = names;
    }

    static Set<String> of(FunctionSpec function, Names names, Settings settings) {
        boolean faults = settings.faults();
        DeclaredPermissions declared = new DeclaredPermissions(names);
        declared.telling = settings.telling();
        declared.log(function.name());
        function.grants().forEach(declared::grant);
        if (function.trigger() instanceof Trigger.Queue queue) {
            declared.consume(queue.queue());
        }
        if (faults) {
            declared.lines.add("s3:GetObject <Faults.Arn>/FisConfigs/*");
            declared.lines.add("s3:ListBucket <Faults.Arn>");
        }
        return declared.lines;
    }

    private void log(String function) {
        for (String action : Set.of("logs:CreateLogStream", "logs:PutLogEvents")) {
            lines.add(action + " " + arn("logs", "log-group:/aws/lambda/" + names.prefix() + function + ":*"));
        }
    }

    private void grant(Grant grant) {
        switch (grant) {
            case Grant.Read(String table) -> read(Topology.HOLDFAST.table(table));
            case Grant.Scan(String table) -> {
                table("dynamodb:Scan", table);
                key("kms:Decrypt", "kms:DescribeKey");
            }
            case Grant.Write(String table) -> {
                for (String action : Set.of("ConditionCheckItem", "DeleteItem", "PutItem", "UpdateItem")) {
                    table("dynamodb:" + action, table);
                }
                key(
                        "kms:Decrypt",
                        "kms:DescribeKey",
                        "kms:Encrypt",
                        "kms:GenerateDataKey",
                        "kms:GenerateDataKeyWithoutPlaintext",
                        "kms:ReEncryptFrom",
                        "kms:ReEncryptTo");
            }
            case Grant.Send(String queue) -> lines.add("sqs:SendMessage " + arn("sqs", names.prefix() + queue));
            case Grant.SendEmail ignored ->
                telling.sender()
                        .ifPresent(sender ->
                                lines.add("ses:SendEmail " + arn("ses", "identity/" + sender.replaceAll(".*@", ""))));
            case Grant.SendText ignored -> {
                if (telling.sms()) {
                    lines.add("sns:Publish not arn:<AWS::Partition>:sns:*:*:*");
                }
            }
            case Grant.Secret(String name) -> {
                lines.add("secretsmanager:GetSecretValue secret holdfast/"
                        + names.stage().label() + "/" + name);
                key("kms:Decrypt");
            }
        }
    }

    private void read(TableSpec table) {
        for (String action : Set.of("BatchGetItem", "GetItem", "Query")) {
            table("dynamodb:" + action, table.name());
        }
        table.indexes().forEach(index -> table("dynamodb:Query", table.name() + "/index/" + index.name()));
        key("kms:Decrypt", "kms:DescribeKey");
    }

    private void consume(String queue) {
        for (String action :
                Set.of("ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "ReceiveMessage")) {
            lines.add("sqs:" + action + " " + arn("sqs", names.prefix() + queue));
        }
        lines.add("sqs:SendMessage " + arn("sqs", names.prefix() + queue + "-dead"));
    }

    private void table(String action, String table) {
        lines.add(action + " " + arn("dynamodb", "table/" + names.prefix() + table));
    }

    private void key(String... actions) {
        for (String action : actions) {
            lines.add(action + " key");
        }
    }

    private String arn(String service, String resource) {
        return "arn:<AWS::Partition>:" + service + ":" + names.region() + ":<AWS::AccountId>:" + resource;
    }
}
