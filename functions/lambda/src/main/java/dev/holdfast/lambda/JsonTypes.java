package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Every type that crosses JSON, so that a native executable can read and write it. A test finds what is missing. */
@RegisterForReflection(
        targets = {
            APIGatewayV2HTTPEvent.class,
        })
final class JsonTypes {

    private JsonTypes() {}
}
