package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.dynamo.Write.Fit;
import dev.holdfast.testing.dynamo.Write.Unmet;
import dev.holdfast.testing.expression.Path;
import dev.holdfast.testing.expression.Projection;
import dev.holdfast.testing.expression.Refusal;
import dev.holdfast.testing.expression.Update;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** PutItem, UpdateItem and DeleteItem. */
final class SingleWrites {

    private final WriteParser parser;
    private final Guards guards;
    private final Commits commits;

    SingleWrites(WriteParser parser, Guards guards, Commits commits) {
        this.parser = parser;
        this.guards = guards;
        this.commits = commits;
    }

    PutItemResponse put(PutItemRequest request) {
        boolean old = answersOldOnly(request.returnValues());
        Fit fit = store(parser.put(request));
        PutItemResponse.Builder response = PutItemResponse.builder();
        return (old && !fit.before().isEmpty() ? response.attributes(fit.before()) : response).build();
    }

    DeleteItemResponse delete(DeleteItemRequest request) {
        boolean old = answersOldOnly(request.returnValues());
        Fit fit = store(parser.delete(request));
        DeleteItemResponse.Builder response = DeleteItemResponse.builder();
        return (old && !fit.before().isEmpty() ? response.attributes(fit.before()) : response).build();
    }

    UpdateItemResponse update(UpdateItemRequest request) {
        Write write = parser.update(request);
        Fit fit = store(write);
        UpdateItemResponse.Builder response = UpdateItemResponse.builder();
        List<Path> touched = write.change() instanceof Change.Modify modify
                ? modify.update().actions().stream().map(Update.Action::path).toList()
                : List.of();
        Map<String, AttributeValue> attributes =
                switch (request.returnValues() == null ? ReturnValue.NONE : request.returnValues()) {
                    case NONE -> Map.of();
                    case ALL_OLD -> fit.before();
                    case ALL_NEW -> fit.after();
                    case UPDATED_OLD -> Projection.of(fit.before(), touched);
                    case UPDATED_NEW -> Projection.of(fit.after(), touched);
                    case UNKNOWN_TO_SDK_VERSION -> throw unknownReturnValue();
                };
        return (attributes.isEmpty() ? response : response.attributes(attributes)).build();
    }

    private static boolean answersOldOnly(@Nullable ReturnValue asked) {
        return switch (asked == null ? ReturnValue.NONE : asked) {
            case NONE -> false;
            case ALL_OLD -> true;
            case ALL_NEW, UPDATED_OLD, UPDATED_NEW -> throw Refusal.of("Return values set to invalid value");
            case UNKNOWN_TO_SDK_VERSION -> throw unknownReturnValue();
        };
    }

    private static RuntimeException unknownReturnValue() {
        return Refusal.of(
                "1 validation error detected: Value at 'returnValues' failed to satisfy constraint: Member must"
                        + " satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]");
    }

    Fit store(Write write) {
        return switch (write.attempt(guards)) {
            case Fit fit -> {
                commits.store(List.of(write), List.of(fit));
                yield fit;
            }
            case Unmet unmet -> throw failed(unmet);
        };
    }

    private static ConditionalCheckFailedException failed(Unmet unmet) {
        ConditionalCheckFailedException.Builder failed = ConditionalCheckFailedException.builder();
        if (!unmet.found().isEmpty()) {
            failed.item(unmet.found());
        }
        failed.message("The conditional request failed")
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("DynamoDb")
                        .errorCode("ConditionalCheckFailedException")
                        .errorMessage("The conditional request failed")
                        .build());
        return failed.build();
    }
}
