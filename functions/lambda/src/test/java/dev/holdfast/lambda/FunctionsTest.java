package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import io.quarkus.funqy.Funq;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionsTest {

    @Test
    void thereIsOneAdapterForEveryFunctionOfTheTopology() {
        assertThat(adapters().map(FunctionsTest::nameOf))
                .containsExactlyInAnyOrderElementsOf(Topology.HOLDFAST.functions().stream()
                        .map(FunctionSpec::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void anAdapterTakesTheEventsThatItsTriggerSends(JavaMethod adapter) {
        Class<?> event = switch (Topology.HOLDFAST.function(nameOf(adapter)).trigger()) {
            case Trigger.Http ignored -> APIGatewayV2HTTPEvent.class;
            case Trigger.Queue ignored -> SQSEvent.class;
            case Trigger.Schedule ignored -> Map.class;
        };
        assertThat(adapter.getRawParameterTypes())
                .singleElement()
                .satisfies(type -> assertThat(type.getName()).isEqualTo(event.getName()));
    }

    /** So that nobody is called by another's name. */
    @ParameterizedTest
    @MethodSource("adapters")
    void anAdapterCallsTheOperationOfItsName(JavaMethod adapter) {
        List<String> called = adapter.getFieldAccesses().stream()
                .map(access -> access.getTarget().getName())
                .filter(field -> !List.of("http", "queue", "schedule").contains(field))
                .toList();
        assertThat(called).containsExactly(adapter.getName());
        assertThat(kebab(adapter.getName())).isEqualTo(nameOf(adapter));
    }

    static Stream<JavaMethod> adapters() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.holdfast.lambda")
                        .stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Funq.class));
    }

    private static String nameOf(JavaMethod adapter) {
        return adapter.getAnnotationOfType(Funq.class).value();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
