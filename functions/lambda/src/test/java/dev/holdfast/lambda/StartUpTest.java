package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.orders.QuoteOrder;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cold start makes what the first event needs, when it needs it, and nothing else. */
@QuarkusTest
@TestProfile(StartUpTest.Selected.class)
class StartUpTest {

    /** The function under test. */
    public static class Selected extends Export {
        public Selected() {
            super("quote-order");
        }
    }

    @Test
    void nothingIsMadeThatTheFunctionDoesNotUse() throws Exception {
        assertThat(made())
                .as("before the first event")
                .noneMatch(StartUpTest::isOperations)
                .noneMatch(StartUpTest::isAws);
        ObjectNode event = Lambda.event("http.json");
        assertThat(Lambda.invoke(event.put("body", "{}"))
                        .body()
                        .path("statusCode")
                        .intValue())
                .isEqualTo(422);
        assertThat(made())
                .as("after it")
                .contains(QuoteOrder.class.getName())
                .noneMatch(name -> name.matches("dev\\.holdfast\\.(inventory|payments|notifications|search)\\..*"))
                .noneMatch(StartUpTest::isAws);
    }

    private static boolean isOperations(String name) {
        return name.matches("dev\\.holdfast\\.(catalog|orders|inventory|payments|notifications|search)\\..*");
    }

    private static boolean isAws(String name) {
        return name.startsWith("software.amazon.awssdk.") || name.startsWith("dev.holdfast.platform.aws.SqsQueues");
    }

    /** The types of the beans that there are instances of. */
    private static List<String> made() {
        return Stream.<Class<? extends Annotation>>of(Singleton.class, ApplicationScoped.class)
                .map(scope -> Arc.container().getActiveContext(scope))
                .flatMap(context -> context.getState().getContextualInstances().keySet().stream())
                .flatMap(StartUpTest::types)
                .toList();
    }

    private static Stream<String> types(InjectableBean<?> bean) {
        return bean.getTypes().stream().map(type -> type.getTypeName());
    }
}
