package dev.holdfast.infra;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Queues;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** When somebody is told. Each alarm carries the name of what it is about, and what is wrong with it. */
final class Alarms {

    /** Percent of calls. A new version that always fails shows ten, for it gets a tenth of the traffic. */
    private static final int ERROR_PERCENT = 5;

    private static final Duration MINUTE = Duration.minutes(1);

    private Alarms() {}

    static Alarm errors(Construct scope, Names names, FunctionSpec function, ITopic topic) {
        IMetric percent = MathExpression.Builder.create()
                .expression("100 * errors / MAX([errors, calls, 1])")
                .usingMetrics(Map.of(
                        "errors", Metrics.ofFunction(names, function.name(), "Errors", "Sum"),
                        "calls", Metrics.ofFunction(names, function.name(), "Invocations", "Sum")))
                .label("errors, percent of calls")
                .period(MINUTE)
                .build();
        return alarm(
                scope,
                "Errors",
                names.of(function.name() + "-errors"),
                function.name() + " fails in more than " + ERROR_PERCENT + " percent of its calls",
                percent,
                ERROR_PERCENT,
                2,
                topic);
    }

    static Alarm throttles(Construct scope, Names names, FunctionSpec function, ITopic topic) {
        return alarm(
                scope,
                "Throttles",
                names.of(function.name() + "-throttles"),
                function.name() + " is called more often at once than it may be",
                Metrics.ofFunction(names, function.name(), "Throttles", "Sum"),
                0,
                3,
                topic);
    }

    /** At half of its timeout a function is not slow yet that fails, but will be. */
    static Alarm slow(Construct scope, Names names, FunctionSpec function, ITopic topic) {
        long halfMs = function.timeout().toMillis() / 2;
        return alarm(
                scope,
                "Slow",
                names.of(function.name() + "-p99"),
                function.name() + " takes " + halfMs + " ms and more in one of a hundred calls",
                Metrics.ofFunction(names, function.name(), "Duration", "p99"),
                halfMs,
                5,
                topic);
    }

    static Alarm deadLetters(Construct scope, Names names, QueueSpec queue, ITopic topic) {
        return alarm(
                scope,
                Names.id(queue.name()) + "Dead",
                names.of(queue.name() + "-dead-letters"),
                "messages of " + queue.name() + " could not be handled and wait in " + queue.deadLetterName(),
                Metrics.ofQueue(names, queue.deadLetterName(), "ApproximateNumberOfMessagesVisible", "Maximum"),
                0,
                1,
                topic);
    }

    static Alarm oldest(Construct scope, Names names, QueueSpec queue, ITopic topic) {
        int seconds = oldestSeconds(queue);
        return alarm(
                scope,
                Names.id(queue.name()) + "Age",
                names.of(queue.name() + "-age"),
                "a message of " + queue.name() + " is older than " + seconds + " s",
                Metrics.ofQueue(names, queue.name(), "ApproximateAgeOfOldestMessage", "Maximum"),
                seconds,
                3,
                topic);
    }

    /** Holds are sent with the longest delay that SQS knows, a quarter of an hour, which is no fault. */
    private static int oldestSeconds(QueueSpec queue) {
        return queue.name().equals(Queues.HOLDS) ? 1_200 : 300;
    }

    static Alarm faultsOfApi(Construct scope, Names names, String apiId, ITopic topic) {
        return alarm(
                scope,
                "ApiFaults",
                names.of("api-5xx"),
                "the API answers with faults of its own",
                Metrics.ofApi(apiId, "5xx", "Sum"),
                5,
                3,
                topic);
    }

    private static Alarm alarm(
            Construct scope,
            String id,
            String name,
            String description,
            IMetric metric,
            Number threshold,
            int minutes,
            ITopic topic) {
        Alarm alarm = Alarm.Builder.create(scope, id)
                .alarmName(name)
                .alarmDescription(description)
                .metric(metric)
                .threshold(threshold)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(minutes)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        SnsAction tell = new SnsAction(topic);
        alarm.addAlarmAction(tell);
        alarm.addOkAction(tell);
        return alarm;
    }
}
