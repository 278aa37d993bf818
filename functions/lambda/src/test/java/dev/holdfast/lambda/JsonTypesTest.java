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
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JsonTypesTest {

    @Test
    void everyTypeThatCrossesJsonIsRegistered() {
        Set<Class<?>> crossed = new HashSet<>(CrossedTypes.find());
        crossed.addAll(CrossedTypes.reachableFrom(
                APIGatewayV2HTTPEvent.class,
                APIGatewayV2HTTPResponse.class,
                SQSEvent.class,
                SQSBatchResponse.class,
                Problem.class));
        crossed.removeAll(registered());
        assertThat(crossed.stream().map(Class::getCanonicalName).sorted().collect(Collectors.joining("\n")))
                .as("to be registered in JsonTypes")
                .isEmpty();
    }

    @Test
    void theSearchFindsWhatIsReadWrittenAndReached() {
        assertThat(CrossedTypes.find())
                .contains(PaymentReceived.class, OrderView.class, Money.class, OrderStatus.class);
    }

    private static Set<Class<?>> registered() {
        RegisterForReflection registration =
                Objects.requireNonNull(JsonTypes.class.getAnnotation(RegisterForReflection.class));
        return Arrays.stream(registration.targets()).collect(Collectors.toSet());
    }
}
