package dev.holdfast.local.runtime;

import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.aws.LocalAws;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of a function. */
public final class LambdaEnvironment {

    private static final int MEMORY_MB = 512;

    private LambdaEnvironment() {}

    /** What Lambda sets, and the choice of the function. */
    static Map<String, String> of(String function, String runtimeApi, Artifact artifact) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                runtimeApi,
                "AWS_LAMBDA_FUNCTION_NAME",
                "holdfast-" + function,
                "AWS_LAMBDA_FUNCTION_VERSION",
                "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                Integer.toString(MEMORY_MB),
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "/aws/lambda/holdfast-" + function,
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "local",
                "LAMBDA_TASK_ROOT",
                artifact.folder().toString(),
                "_HANDLER",
                Artifact.HANDLER,
                "AWS_REGION",
                AwsClients.REGION.id(),
                "QUARKUS_FUNQY_EXPORT",
                function));
        variables.putAll(Map.of(
                "AWS_DEFAULT_REGION", AwsClients.REGION.id(),
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "PATH", "/usr/local/bin:/usr/bin:/bin",
                "LANG", "C.UTF-8",
                "TZ", ":UTC"));
        return variables;
    }

    /** What the deployment sets, with these endpoints in AWS's place. */
    public static Map<String, String> deployed(URI dynamoDb, URI sqs, LocalAws aws) {
        return Map.of(
                "QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", dynamoDb.toString(),
                "QUARKUS_SQS_ENDPOINT_OVERRIDE", sqs.toString(),
                "HOLDFAST_QUEUE_BASE", aws.queueNames().base());
    }
}
