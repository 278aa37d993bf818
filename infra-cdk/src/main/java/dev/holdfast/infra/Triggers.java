package dev.holdfast.infra;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.constructs.Construct;

/** Connects a function with its queue or its schedule; routes are the API's. */
final class Triggers {

    private final Names names;

    Triggers(Names names) {
        this.names = names;
    }

    void connect(Construct scope, FunctionSpec function, IFunction live) {
        switch (function.trigger()) {
            case Trigger.Http ignored -> {}
            case Trigger.Queue queue -> queue(scope, queue, live);
            case Trigger.Schedule schedule -> schedule(scope, function, schedule, live);
        }
    }

    private void queue(Construct scope, Trigger.Queue queue, IFunction live) {
        CfnEventSourceMapping.Builder mapping = CfnEventSourceMapping.Builder.create(scope, "Mapping")
                .functionName(live.getFunctionArn())
                .eventSourceArn(names.queueArn(queue.queue()))
                .batchSize(queue.batchSize())
                .scalingConfig(CfnEventSourceMapping.ScalingConfigProperty.builder()
                        .maximumConcurrency(queue.concurrency())
                        .build())
                // Without it the failures that a function reports are deleted with the rest
                .functionResponseTypes(List.of("ReportBatchItemFailures"));
        if (!queue.window().isZero()) {
            mapping.maximumBatchingWindowInSeconds(queue.window().toSeconds());
        }
        mapping.build();
    }

    private void schedule(Construct scope, FunctionSpec function, Trigger.Schedule schedule, IFunction live) {
        Role role = Role.Builder.create(scope, "Caller")
                .description("Starts " + function.name())
                .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
                .inlinePolicies(Map.of(
                        "start",
                        PolicyDocument.Builder.create()
                                .statements(List.of(PolicyStatement.Builder.create()
                                        .actions(List.of("lambda:InvokeFunction"))
                                        .resources(List.of(names.liveArn(function.name())))
                                        .build()))
                                .build()))
                .build();
        CfnSchedule.Builder.create(scope, "Schedule")
                .name(names.of(function.name()))
                .description(function.summary())
                .scheduleExpression(rate(schedule.every()))
                .flexibleTimeWindow(CfnSchedule.FlexibleTimeWindowProperty.builder()
                        .mode("OFF")
                        .build())
                .target(CfnSchedule.TargetProperty.builder()
                        .arn(live.getFunctionArn())
                        .roleArn(role.getRoleArn())
                        .input("{}")
                        // The next run does what this one left
                        .retryPolicy(CfnSchedule.RetryPolicyProperty.builder()
                                .maximumEventAgeInSeconds(60)
                                .maximumRetryAttempts(1)
                                .build())
                        .build())
                .build();
    }

    private static String rate(Duration every) {
        long minutes = every.toMinutes();
        return "rate(" + minutes + (minutes == 1 ? " minute)" : " minutes)");
    }
}
