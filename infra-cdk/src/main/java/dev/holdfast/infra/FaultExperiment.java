package dev.holdfast.infra;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.fis.CfnExperimentTemplate;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.ssm.CfnDocument;
import software.constructs.Construct;

/**
 * The experiment: the orders' and the stock's tables are throttled to a few units a second for five minutes while, where
 * the functions carry the extension, half of their calls start two seconds late. It stops when the API shows faults.
 */
final class FaultExperiment {

    private static final String DURATION = "PT5M";
    private static final String TIME_MAX = "PT15M";
    private static final String UNITS = "5";
    private static final List<String> THROTTLED = List.of(Tables.ORDERS, Tables.STOCK);

    private final Construct scope;
    private final Settings settings;
    private final Names names;
    private final Topology topology;
    private final List<FaultExtension> extensions;

    FaultExperiment(
            Construct scope, Settings settings, Names names, Topology topology, List<FaultExtension> extensions) {
        this.scope = scope;
        this.settings = settings;
        this.names = names;
        this.topology = topology;
        this.extensions = List.copyOf(extensions);
    }

    void build(IAlarm stopsAt) {
        Role throttler = throttler();
        CfnDocument document = CfnDocument.Builder.create(scope, "Throttle")
                .name(names.of("throttle-table"))
                .documentType("Automation")
                .content(ThrottleDocument.content())
                .updateMethod("NewVersion")
                .build();
        LogGroup log = LogGroup.Builder.create(scope, "FaultLog")
                .logGroupName("/aws/fis/" + names.of("faults"))
                .retention(LambdaBuilder.retention(settings.stage()))
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        Role experimenter = experimenter(throttler, log);
        Map<String, Object> actions = new LinkedHashMap<>();
        THROTTLED.forEach(table -> actions.put("throttle-" + table, throttle(table, document, throttler)));
        Map<String, Object> targets = new LinkedHashMap<>();
        if (!extensions.isEmpty()) {
            actions.put("delay-functions", delay());
            targets.put("functions", functions());
        }
        CfnExperimentTemplate.Builder.create(scope, "Faults")
                .description("DynamoDB throttles" + (extensions.isEmpty() ? "" : ", functions start late"))
                .roleArn(experimenter.getRoleArn())
                .actions(actions)
                .targets(targets)
                .stopConditions(List.of(CfnExperimentTemplate.ExperimentTemplateStopConditionProperty.builder()
                        .source("aws:cloudwatch:alarm")
                        .value(stopsAt.getAlarmArn())
                        .build()))
                .logConfiguration(CfnExperimentTemplate.ExperimentTemplateLogConfigurationProperty.builder()
                        .logSchemaVersion(2)
                        .cloudWatchLogsConfiguration(Map.of("LogGroupArn", log.getLogGroupArn()))
                        .build())
                .tags(Map.of("Name", names.of("faults")))
                .build();
    }

    private Object throttle(String table, CfnDocument document, Role throttler) {
        String parameters = "{\"Role\":\"" + throttler.getRoleArn() + "\",\"Table\":\"" + names.of(table)
                + "\",\"Units\":\"" + UNITS + "\",\"Duration\":\"" + DURATION + "\"}";
        return CfnExperimentTemplate.ExperimentTemplateActionProperty.builder()
                .actionId("aws:ssm:start-automation-execution")
                .parameters(Map.of(
                        "documentArn", names.arn("ssm", "document/" + document.getRef()),
                        "documentParameters", parameters,
                        "maxDuration", TIME_MAX))
                .build();
    }

    private static Object delay() {
        return CfnExperimentTemplate.ExperimentTemplateActionProperty.builder()
                .actionId("aws:lambda:invocation-add-delay")
                .parameters(
                        Map.of("duration", DURATION, "invocationPercentage", "50", "startupDelayMilliseconds", "2000"))
                .targets(Map.of("Functions", "functions"))
                .build();
    }

    private Object functions() {
        return CfnExperimentTemplate.ExperimentTemplateTargetProperty.builder()
                .resourceType("aws:lambda:function")
                .resourceArns(functionArns())
                .selectionMode("ALL")
                .build();
    }

    /** Five at most, as AWS FIS takes no more by their ARNs: those that decide. */
    private List<String> functionArns() {
        return topology.functions().stream()
                .filter(function -> function.trigger() instanceof Trigger.Queue)
                .limit(5)
                .map(function -> names.functionArn(function.name()))
                .toList();
    }

    private Role throttler() {
        return role(
                "Throttler",
                "ssm.amazonaws.com",
                List.of(allow(
                        List.of("dynamodb:DescribeTable", "dynamodb:UpdateTable"),
                        THROTTLED.stream().map(names::tableArn).toList())));
    }

    private Role experimenter(Role throttler, LogGroup log) {
        List<PolicyStatement> statements = new ArrayList<>();
        statements.add(allow(
                List.of("ssm:StartAutomationExecution"),
                List.of(
                        names.arn("ssm", "automation-definition/" + names.of("throttle-table") + ":$DEFAULT"),
                        names.arn("ssm", "document/" + names.of("throttle-table")))));
        statements.add(allow(
                List.of("ssm:GetAutomationExecution", "ssm:StopAutomationExecution"),
                List.of(names.arn("ssm", "automation-execution/*"))));
        statements.add(allow(List.of("iam:PassRole"), List.of(throttler.getRoleArn())));
        // Log deliveries belong to no resource, says AWS of these actions
        statements.add(allow(
                List.of(
                        "logs:CreateLogDelivery",
                        "logs:DescribeLogGroups",
                        "logs:DescribeResourcePolicies",
                        "logs:PutResourcePolicy"),
                List.of("*")));
        if (!extensions.isEmpty()) {
            statements.add(allow(
                    List.of("s3:DeleteObject", "s3:PutObject"),
                    extensions.stream().map(FaultExtension::objectsArn).toList()));
            statements.add(allow(List.of("lambda:GetFunction"), functionArns()));
        }
        Role role = role("Experimenter", "fis.amazonaws.com", statements);
        role.getNode().addDependency(log);
        Nag.acceptResources(
                role,
                "arn:<AWS::Partition>:ssm:.*:automation-execution\\/\\*",
                "an execution's id is made when it starts");
        Nag.acceptResources(role, "\\*", "log deliveries belong to no resource that a policy could name");
        Nag.acceptResources(role, ".*FisConfigs\\/\\*", "AWS FIS makes up the names of what it leaves in its folder");
        return role;
    }

    private Role role(String id, String service, List<PolicyStatement> statements) {
        return Role.Builder.create(scope, id)
                .assumedBy(new ServicePrincipal(service))
                .inlinePolicies(Map.of(
                        "experiment",
                        PolicyDocument.Builder.create().statements(statements).build()))
                .build();
    }

    private static PolicyStatement allow(List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(resources)
                .build();
    }
}
