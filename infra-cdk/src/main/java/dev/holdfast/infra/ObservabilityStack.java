package dev.holdfast.infra;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** What tells that something is wrong: alarms, one dashboard, the budget; and the experiment that tries it out. */
public final class ObservabilityStack extends Stack {

    public ObservabilityStack(
            Construct scope,
            String id,
            StackProps props,
            Settings settings,
            Names names,
            Topology topology,
            ITopic alarms,
            String apiId,
            List<FaultExtension> faults) {
        super(scope, id, props);
        for (FunctionSpec function : topology.functions()) {
            Construct part = new Construct(this, Names.id(function.name()));
            Alarms.throttles(part, names, function, alarms);
            Alarms.slow(part, names, function, alarms);
        }
        topology.queues().forEach(queue -> {
            Alarms.deadLetters(this, names, queue, alarms);
            Alarms.oldest(this, names, queue, alarms);
        });
        Alarm api = Alarms.faultsOfApi(this, names, apiId, alarms);
        Board.build(this, names, topology, apiId);
        budget(settings, names, alarms);
        new FaultExperiment(this, settings, names, topology, faults).build(api);
    }

    private void budget(Settings settings, Names names, ITopic alarms) {
        CfnBudget.Builder.create(this, "Budget")
                .budget(CfnBudget.BudgetDataProperty.builder()
                        .budgetName(names.of("budget"))
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(CfnBudget.SpendProperty.builder()
                                .amount(settings.budgetUsd())
                                .unit("USD")
                                .build())
                        .build())
                .notificationsWithSubscribers(
                        List.of(notification("ACTUAL", 80, alarms), notification("FORECASTED", 100, alarms)))
                .build();
    }

    private static CfnBudget.NotificationWithSubscribersProperty notification(String type, int percent, ITopic alarms) {
        return CfnBudget.NotificationWithSubscribersProperty.builder()
                .notification(CfnBudget.NotificationProperty.builder()
                        .notificationType(type)
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(CfnBudget.SubscriberProperty.builder()
                        .subscriptionType("SNS")
                        .address(alarms.getTopicArn())
                        .build()))
                .build();
    }
}
