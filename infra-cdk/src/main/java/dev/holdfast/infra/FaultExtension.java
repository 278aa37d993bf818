package dev.holdfast.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/**
 * What AWS FIS needs to delay a function: its layer, which wraps the runtime, and a bucket in which it leaves what to do.
 * Lambda calls wrappers for its own runtimes only, so native functions cannot have it.
 */
public final class FaultExtension {

    private static final String LAYER = "/aws/service/fis/lambda-extension/AWS-FIS-extension-arm64/1.x.x";
    private static final String FOLDER = "FisConfigs/";

    private final Bucket bucket;
    private final ILayerVersion layer;

    FaultExtension(Construct scope) {
        bucket = Bucket.Builder.create(scope, "Faults")
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .removalPolicy(RemovalPolicy.DESTROY)
                .lifecycleRules(List.of(
                        LifecycleRule.builder().expiration(Duration.days(1)).build()))
                .build();
        Nag.accept(bucket, "AwsSolutions-S1", "holds the settings of running experiments for a day, and no data");
        layer = LayerVersion.fromLayerVersionArn(
                scope, "FaultLayer", StringParameter.valueForStringParameter(scope, LAYER));
    }

    /** Where AWS FIS writes what is to fail. */
    String objectsArn() {
        return bucket.getBucketArn() + "/" + FOLDER + "*";
    }

    String bucketArn() {
        return bucket.getBucketArn();
    }

    void attachTo(Function function) {
        function.addLayers(layer);
        function.addEnvironment("AWS_FIS_CONFIGURATION_LOCATION", bucket.getBucketArn() + "/" + FOLDER);
        function.addEnvironment("AWS_LAMBDA_EXEC_WRAPPER", "/opt/aws-fis/bootstrap");
        function.addToRolePolicy(PolicyStatement.Builder.create()
                .sid("ReadFaults")
                .actions(List.of("s3:GetObject"))
                .resources(List.of(objectsArn()))
                .build());
        function.addToRolePolicy(PolicyStatement.Builder.create()
                .sid("ListFaults")
                .actions(List.of("s3:ListBucket"))
                .resources(List.of(bucketArn()))
                .conditions(Map.of("StringLike", Map.of("s3:prefix", List.of(FOLDER + "*"))))
                .build());
        Nag.acceptResources(
                function.getRole() == null ? function : function.getRole(),
                "<Faults.*\\.Arn>\\/FisConfigs\\/\\*",
                "AWS FIS makes up the names of what it leaves in its folder");
    }
}
