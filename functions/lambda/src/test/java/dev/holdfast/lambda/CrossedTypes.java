package dev.holdfast.lambda;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.Messages;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the types that cross JSON, from the byte code: what is named where JSON is read, what is made where JSON is
 * written, and all that can be reached from either through components and fields.
 */
final class CrossedTypes {

    private static final Map<String, Set<String>> WRITERS = Map.of(
            Json.class.getName(), Set.of("write"),
            HttpAnswer.class.getName(), Set.of("of", "ok"),
            Messages.class.getName(), Set.of("send"));

    /** Made where JSON is written, but never written themselves. */
    private static final Set<String> BESIDE = Set.of(
            "dev.holdfast.catalog.ProductTable$Listing",
            "dev.holdfast.orders.StoredOrder",
            "dev.holdfast.orders.pricing.Pricing$Priced",
            "dev.holdfast.orders.request.WantedQuote",
            "dev.holdfast.platform.http.Caller",
            "dev.holdfast.platform.http.HttpAnswer");

    private final Set<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));

    private CrossedTypes() {}

    static Set<Class<?>> find() {
        CrossedTypes types = new CrossedTypes();
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.holdfast");
        for (JavaClass each : classes) {
            if (!each.getPackageName().startsWith("dev.holdfast.testing")) {
                each.getCodeUnits().forEach(types::visit);
            }
        }
        return types.found;
    }

    private void visit(JavaCodeUnit unit) {
        boolean reads = unit.getName().equals("messageType")
                || unit.getMethodCallsFromSelf().stream().anyMatch(CrossedTypes::isRead);
        if (reads) {
            unit.getReferencedClassObjects().stream()
                    .map(ReferencedClassObject::getRawType)
                    .forEach(type -> reach(type.reflect()));
        }
        if (unit.getMethodCallsFromSelf().stream().anyMatch(CrossedTypes::isWrite)) {
            made(unit)
                    .filter(type -> type.isRecord() && !BESIDE.contains(type.getName()))
                    .forEach(type -> reach(type.reflect()));
        }
    }

    private static boolean isRead(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        return owner.equals(Json.class.getName())
                ? call.getName().startsWith("read")
                : owner.equals(HttpRequest.class.getName()) && call.getName().equals("json");
    }

    private static boolean isWrite(JavaAccess<?> call) {
        return WRITERS.getOrDefault(call.getTargetOwner().getName(), Set.of()).contains(call.getName());
    }

    private static Stream<JavaClass> made(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getConstructorCallsFromSelf().stream().map(JavaAccess::getTargetOwner),
                        unit.getConstructorReferencesFromSelf().stream().map(JavaAccess::getTargetOwner),
                        unit.getMethodCallsFromSelf().stream()
                                .map(call -> call.getTarget().getRawReturnType()),
                        unit.getMethodReferencesFromSelf().stream()
                                .map(call -> call.getTarget().getRawReturnType()))
                .flatMap(each -> each);
    }

    private void reach(Type type) {
        switch (type) {
            case ParameterizedType generic -> {
                reach(generic.getRawType());
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::reach);
            }
            case GenericArrayType array -> reach(array.getGenericComponentType());
            case Class<?> array when array.isArray() -> reachArray(array);
            case Class<?> plain -> reachClass(plain);
            default -> {
                // a variable or wildcard: what it stands for is reached where it is made
            }
        }
    }

    /** A native executable makes no array by reflection whose own type is not registered. */
    private void reachArray(Class<?> array) {
        if (!array.getComponentType().isPrimitive() && concernsUs(array.getComponentType())) {
            found.add(array);
            reach(array.getComponentType());
        }
    }

    private static boolean concernsUs(Class<?> type) {
        return type.getName().startsWith("dev.holdfast.")
                || type.getName().startsWith("com.amazonaws.services.lambda.");
    }

    private void reachClass(Class<?> type) {
        if (concernsUs(type) && !type.isInterface() && found.add(type) && !type.isEnum()) {
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .forEach(field -> reach(field.getGenericType()));
        }
    }

    /** Adds what can be reached from a type, itself included. */
    static Set<Class<?>> reachableFrom(Class<?>... roots) {
        CrossedTypes types = new CrossedTypes();
        Arrays.stream(roots).forEach(types::reach);
        return types.found;
    }
}
