package dev.holdfast.infra;

import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.chatbot.SlackChannelConfiguration;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queues with their dead letters, and the topic that alarms go to. */
public final class MessagingStack extends Stack {

    /** The longest that SQS keeps a message. */
    private static final Duration KEPT = Duration.days(14);

    private final Topic alarms;

    public MessagingStack(
            Construct scope, String id, StackProps props, Settings settings, Names names, Topology topology, IKey key) {
        super(scope, id, props);
        RemovalPolicy removal = settings.stage().keepsData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
        topology.queues().forEach(queue -> queue(queue, names, removal));
        alarms = topic(names, key);
        settings.email().ifPresent(address -> alarms.addSubscription(new EmailSubscription(address)));
        settings.slack().ifPresent(slack -> slack(slack, names));
    }

    /** Where alarms go. */
    public Topic alarms() {
        return alarms;
    }

    private void queue(QueueSpec spec, Names names, RemovalPolicy removal) {
        Queue dead = builder(spec, spec.deadLetterName(), names, removal).build();
        builder(spec, spec.name(), names, removal)
                .visibilityTimeout(Duration.seconds(spec.visibilityTimeout().toSeconds()))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(dead)
                        .maxReceiveCount(spec.receivesMax())
                        .build())
                .build();
    }

    private Queue.Builder builder(QueueSpec spec, String name, Names names, RemovalPolicy removal) {
        Queue.Builder builder = Queue.Builder.create(this, Names.id(name))
                .queueName(names.of(name))
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(KEPT)
                .removalPolicy(removal);
        return spec.isFifo() ? builder.fifo(true) : builder;
    }

    private Topic topic(Names names, IKey key) {
        Topic topic = Topic.Builder.create(this, "Alarms")
                .topicName(names.of("alarms"))
                .masterKey(key)
                .enforceSsl(true)
                .build();
        topic.addToResourcePolicy(PolicyStatement.Builder.create()
                .sid("AlarmsOfThisAccount")
                .principals(List.of(
                        new ServicePrincipal("cloudwatch.amazonaws.com"),
                        new ServicePrincipal("budgets.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                .build());
        return topic;
    }

    private void slack(Settings.Slack slack, Names names) {
        SlackChannelConfiguration.Builder.create(this, "Slack")
                .slackChannelConfigurationName(names.of("alarms"))
                .slackWorkspaceId(slack.workspace())
                .slackChannelId(slack.channel())
                .notificationTopics(List.of(alarms))
                // Who writes in the channel can look at nothing and change nothing
                .guardrailPolicies(List.of(ManagedPolicy.fromAwsManagedPolicyName("AWSDenyAll")))
                .build();
    }
}
