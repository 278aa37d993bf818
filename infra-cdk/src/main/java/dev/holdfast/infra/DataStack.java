package dev.holdfast.infra;

import dev.holdfast.model.topology.Grant;
import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awscdk.CfnTag;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/** What must not be lost: the tables, the key they are encrypted with, and the secrets. */
public final class DataStack extends Stack {

    /** JSON objects of what providers have made, by provider: webhooks' secrets, two while one is rotated, and API keys. */
    private static final Set<String> OF_PROVIDERS = Set.of("webhooks", "provider-keys");

    private final Key key;
    private final Map<String, String> secretArns = new TreeMap<>();

    public DataStack(Construct scope, String id, StackProps props, Settings settings, Names names, Topology topology) {
        super(scope, id, props);
        RemovalPolicy removal = settings.stage().keepsData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
        key = Key.Builder.create(this, "Key")
                .description("Holdfast " + settings.stage().label() + ": tables, secrets and alarms")
                .enableKeyRotation(true)
                .removalPolicy(removal)
                .policy(KeyPolicy.document())
                .build();
        topology.tables().forEach(table -> table(table, settings, names, removal));
        topology.functions().stream()
                .flatMap(function -> function.grants().stream())
                .forEach(grant -> {
                    if (grant instanceof Grant.Secret(String name) && !secretArns.containsKey(name)) {
                        secretArns.put(name, secret(name, settings, removal));
                    }
                });
    }

    public Key key() {
        return key;
    }

    /** Full ARNs by logical name. */
    public Map<String, String> secretArns() {
        return secretArns;
    }

    private void table(TableSpec spec, Settings settings, Names names, RemovalPolicy removal) {
        Table.Builder builder = Table.Builder.create(this, Names.id(spec.name()))
                .tableName(names.of(spec.name()))
                .partitionKey(partition(spec.key()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .encryption(TableEncryption.CUSTOMER_MANAGED)
                .encryptionKey(key)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .deletionProtection(settings.stage().keepsData())
                .removalPolicy(removal);
        spec.key().sort().ifPresent(sort -> builder.sortKey(sort(sort)));
        spec.ttlAttribute().ifPresent(builder::timeToLiveAttribute);
        Table table = builder.build();
        for (TableSpec.IndexSpec index : spec.indexes()) {
            GlobalSecondaryIndexProps.Builder props = GlobalSecondaryIndexProps.builder()
                    .indexName(index.name())
                    .partitionKey(partition(index.key()))
                    .projectionType(ProjectionType.KEYS_ONLY);
            index.key().sort().ifPresent(sort -> props.sortKey(sort(sort)));
            table.addGlobalSecondaryIndex(props.build());
        }
    }

    private static Attribute partition(TableSpec.KeySpec key) {
        return Attribute.builder()
                .name(key.partition())
                .type(AttributeType.STRING)
                .build();
    }

    private static Attribute sort(TableSpec.SortKey sort) {
        return Attribute.builder()
                .name(sort.name())
                .type(sort.number() ? AttributeType.NUMBER : AttributeType.STRING)
                .build();
    }

    /** Made once and then changed by hand or by the provider's rotation; a deployment never overwrites it. */
    private String secret(String name, Settings settings, RemovalPolicy removal) {
        CfnSecret.Builder builder = CfnSecret.Builder.create(this, Names.id(name) + "Secret")
                .name("holdfast/" + settings.stage().label() + "/" + name)
                .kmsKeyId(key.getKeyArn())
                .tags(List.of(
                        CfnTag.builder().key("holdfast:secret").value(name).build()));
        if (OF_PROVIDERS.contains(name)) {
            // No provider is set up yet; there is nothing secret in it
            builder.secretString("{}");
        } else {
            builder.generateSecretString(generated());
        }
        CfnSecret secret = builder.build();
        secret.applyRemovalPolicy(removal);
        Nag.accept(
                secret,
                "AwsSolutions-SMG4",
                OF_PROVIDERS.contains(name)
                        ? "providers make these, so a function cannot rotate them"
                        : "order ids are made from it: another key would make every id in use unknown");
        return secret.getRef();
    }

    /** Letters and digits only, 64 of them: the base64 of 48 random bytes. */
    private static CfnSecret.GenerateSecretStringProperty generated() {
        return CfnSecret.GenerateSecretStringProperty.builder()
                .passwordLength(64)
                .excludePunctuation(true)
                .includeSpace(false)
                .build();
    }
}
