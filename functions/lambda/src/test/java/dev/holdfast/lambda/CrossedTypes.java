package dev.holdfast.lambda;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.Messages;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the types that cross JSON, from the byte code: what is named where JSON is read, what is made where JSON is
 * written, and all that can be reached from either through components and fields.
 */
final class CrossedTypes {

    private static final Map<String, Set<String>> WRITERS = Map.of(
            Json.class.getName(), Set.of("write"),
            HttpAnswer.class.getName(), Set.of("of", "ok"),
            Problem.class.getName(), Set.of("with"),
            Messages.class.getName(), Set.of("send"));

    /** Made where JSON is written, but never written themselves. */
    private static final Set<String> BESIDE = Stream.of(
                    "catalog.ProductTable$Listing",
                    "catalog.ProductTable$Write",
                    "catalog.offer.StoredPromotion",
                    "inventory.alert.StockAlert",
                    "inventory.count.Count",
                    "inventory.count.CountEffect$OfItem",
                    "inventory.count.CountEffect",
                    "inventory.count.CountSteps$Job",
                    "inventory.movement.MovementBook$Write",
                    "inventory.movement.MovementKind",
                    "inventory.movement.MovementLines$Checked",
                    "inventory.movement.MovementLines$Sent",
                    "inventory.movement.MovementPart",
                    "inventory.movement.References$Known",
                    "inventory.stock.StockItem",
                    "inventory.stock.SkuAt",
                    "notifications.preferences.Preferences",
                    "notifications.preferences.Preferences$Place",
                    "notifications.preferences.PreferencesTable$Write",
                    "notifications.text.Language",
                    "notifications.text.SmsText",
                    "notifications.text.Wording",
                    "orders.Hold",
                    "orders.Hold$State",
                    "orders.HoldChunk",
                    "orders.PriceList$Price",
                    "orders.Shipments",
                    "orders.StoredOrder",
                    "orders.pricing.Pricing$Priced",
                    "orders.request.WantedOrder",
                    "orders.request.WantedQuote",
                    "payments.RecordedPayment",
                    "payments.RecordedPayment$Outcome",
                    "planning.forecast.StoredForecast",
                    "planning.plan.Plan",
                    "planning.plan.PurchaseRun",
                    "planning.plan.ShopFigures",
                    "planning.purchase.Book",
                    "planning.purchase.PurchaseOrder",
                    "planning.purchase.PurchaseOrderId",
                    "planning.purchase.PurchaseOrderTable$Listing",
                    "planning.purchase.PurchaseOrderTable$Place",
                    "planning.purchase.SuggestedOrder",
                    "planning.supplier.SupplierTable$Listing",
                    "planning.supplier.SupplierTable$Write",
                    "platform.http.Caller",
                    "platform.http.HttpAnswer",
                    "platform.http.HttpRequest",
                    "platform.observe.Metric",
                    "platform.observe.Outcome",
                    "platform.queue.Delivery",
                    "platform.queue.Batch",
                    "platform.queue.MessageQueues$OutgoingMessage",
                    "search.SearchRequest",
                    "search.index.Found",
                    "search.index.Hit",
                    "search.index.Place",
                    "search.index.ProductQuery",
                    "search.index.Sort",
                    "search.text.Word",
                    "shipping.UpdateTracking$News",
                    "planning.history.DemandDay",
                    "planning.history.DemandYear$Key",
                    "planning.season.SeenOrders",
                    "shipping.parcel.Parcel",
                    "shipping.parcel.ParcelTable$Change",
                    "shipping.parcel.ParcelTable$ExceptionPlace",
                    "shipping.parcel.ParcelTable$Exceptions",
                    "shipping.parcel.TrackingState",
                    "shipping.parcel.Watched",
                    "shipping.poll.Answer$Told",
                    "shipping.poll.Silent",
                    "shipping.payload.Payload")
            .map("dev.holdfast."::concat)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));

    private CrossedTypes() {}

    static Set<Class<?>> find() {
        CrossedTypes types = new CrossedTypes();
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.holdfast");
        for (JavaClass each : classes) {
            if (!each.getPackageName().startsWith("dev.holdfast.testing")) {
                types.visit(each);
            }
        }
        return types.found;
    }

    private void visit(JavaClass type) {
        // By class, not by method: some hand the type on to a helper that reads
        if (type.getMethodCallsFromSelf().stream().anyMatch(CrossedTypes::isRead)) {
            type.getCodeUnits().forEach(this::reachNamed);
        }
        type.getCodeUnits().stream()
                .filter(unit -> unit.getName().equals("messageType"))
                .forEach(this::reachNamed);
        type.getCodeUnits().stream()
                .filter(unit -> unit.getMethodCallsFromSelf().stream().anyMatch(CrossedTypes::isWrite))
                .flatMap(CrossedTypes::atHand)
                .forEach(this::reach);
    }

    private void reachNamed(JavaCodeUnit unit) {
        unit.getReferencedClassObjects().stream()
                .map(ReferencedClassObject::getRawType)
                .forEach(named -> reach(named.reflect()));
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

    /** What a method makes, is given and asks for: what it writes is among it. */
    private static Stream<Type> atHand(JavaCodeUnit unit) {
        Stream<Type> given = unit.getParameterTypes().stream().flatMap(CrossedTypes::rawTypes);
        Stream<Type> constructed = Stream.concat(
                        unit.getConstructorCallsFromSelf().stream(), unit.getConstructorReferencesFromSelf().stream())
                .map(call -> call.getTargetOwner().reflect());
        Stream<Type> returned = Stream.concat(
                        unit.getMethodCallsFromSelf().stream().map(JavaMethodCall::getTarget),
                        unit.getMethodReferencesFromSelf().stream().map(JavaMethodReference::getTarget))
                .flatMap(target -> target.resolveMember().stream())
                .filter(method -> method.getOwner().getPackageName().startsWith("dev.holdfast."))
                .map(method -> ((Method) method.reflect()).getGenericReturnType());
        return Stream.of(given, constructed, returned).flatMap(each -> each);
    }

    private static Stream<Type> rawTypes(JavaType type) {
        return type.getAllInvolvedRawTypes().stream().map(JavaClass::reflect);
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
        boolean value = type.getName().startsWith("dev.holdfast.") && (type.isRecord() || type.isEnum());
        boolean event = type.getName().startsWith("com.amazonaws.services.lambda.") && !type.isInterface();
        return event || (value && !BESIDE.contains(type.getName()));
    }

    private void reachClass(Class<?> type) {
        if (concernsUs(type) && found.add(type) && !type.isEnum()) {
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
