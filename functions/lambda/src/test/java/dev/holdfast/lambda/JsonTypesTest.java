package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.model.Money;
import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.OrderView;
import dev.holdfast.platform.http.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonTypesTest {

    @Test
    void everyTypeThatCrossesJsonIsRegistered() {
        Set<String> crossed = new TreeSet<>();
        CrossedTypes.find().forEach(type -> crossed.add(type.getName()));
        CrossedTypes.reachableFrom(
                        APIGatewayV2HTTPEvent.class,
                        APIGatewayV2HTTPResponse.class,
                        SQSEvent.class,
                        SQSBatchResponse.class,
                        Problem.class)
                .forEach(type -> crossed.add(type.getName()));
        crossed.removeAll(registered());
        assertThat(String.join("\n", crossed))
                .as("to be registered in JsonTypes")
                .isEmpty();
    }

    @Test
    void theSearchFindsWhatIsReadWrittenAndReached() {
        assertThat(CrossedTypes.find())
                .contains(PaymentReceived.class, OrderView.class, Money.class, OrderStatus.class);
    }

    private static Set<String> registered() {
        RegisterForReflection registration =
                Objects.requireNonNull(JsonTypes.class.getAnnotation(RegisterForReflection.class));
        return Stream.concat(
                        Arrays.stream(registration.targets()).map(Class::getName),
                        Arrays.stream(registration.classNames()))
                .collect(Collectors.toSet());
    }
}
