package dev.holdfast.local.aws;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.platform.aws.TableNames;
import java.util.Optional;
import java.util.function.BiPredicate;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Refuses a function the tables that it has not declared, in the words of IAM. */
final class TableGrants {

    private final TableNames names;

    TableGrants(TableNames names) {
        this.names = names;
    }

    void requireRead(String physical) {
        require(physical, "read", FunctionSpec::mayRead);
    }

    void requireScan(String physical) {
        require(physical, "scan", FunctionSpec::mayScan);
    }

    void requireWrite(String physical) {
        require(physical, "write", FunctionSpec::mayWrite);
    }

    private void require(String physical, String what, BiPredicate<FunctionSpec, String> may) {
        String table = names.logical(physical);
        Optional<FunctionSpec> function = CurrentFunction.find();
        if (function.isEmpty() || !may.test(function.get(), table)) {
            String who = function.map(FunctionSpec::name).orElse("no function");
            throw denied(who + " has not declared that it may " + what + " the table " + table);
        }
    }

    private static DynamoDbException denied(String message) {
        AwsErrorDetails details = AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode("AccessDeniedException")
                .errorMessage(message)
                .build();
        return (DynamoDbException) DynamoDbException.builder()
                .statusCode(400)
                .awsErrorDetails(details)
                .message(message)
                .build();
    }
}
