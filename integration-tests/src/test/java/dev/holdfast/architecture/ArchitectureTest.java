package dev.holdfast.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.holdfast.platform.Operation;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What may know what. */
@AnalyzeClasses(packages = "dev.holdfast", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CAPABILITIES = {
        "dev.holdfast.catalog..",
        "dev.holdfast.orders..",
        "dev.holdfast.inventory..",
        "dev.holdfast.payments..",
        "dev.holdfast.shipping..",
        "dev.holdfast.notifications..",
        "dev.holdfast.planning..",
        "dev.holdfast.search.."
    };

    @ArchTest
    static final ArchRule theLanguageKnowsNoMachinery = noClasses()
            .that()
            .resideInAPackage("dev.holdfast.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..", "io.quarkus..", "com.fasterxml..", "jakarta..");

    @ArchTest
    static final ArchRule rulesKnowNeitherAwsNorQuarkusNorJson = noClasses()
            .that(areRules())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..", "io.quarkus..", "com.fasterxml..");

    @ArchTest
    static final ArchRule arrivalTimesAndPicturesAreRules = noClasses()
            .that()
            .resideInAnyPackage("dev.holdfast.shipping.arrival..", "dev.holdfast.shipping.picture..")
            .and()
            .haveSimpleNameNotEndingWith("Table")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..", "com.amazonaws..", "io.quarkus..", "com.fasterxml..", "java.awt..", "javax..");

    @ArchTest
    static final ArchRule promotionsAreRules = noClasses()
            .that()
            .resideInAPackage("dev.holdfast.catalog.promotion..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..", "dev.holdfast.model..", "dev.holdfast.catalog.promotion..", "org.jspecify..");

    @ArchTest
    static final ArchRule forecastingKnowsOnlyMathematics = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.holdfast.planning.demand..",
                    "dev.holdfast.planning.economics..",
                    "dev.holdfast.planning.evaluate..",
                    "dev.holdfast.planning.method..",
                    "dev.holdfast.planning.metric..",
                    "dev.holdfast.planning.pooled..",
                    "dev.holdfast.planning.replenish..",
                    "dev.holdfast.planning.simulation..",
                    "dev.holdfast.planning.trees..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "dev.holdfast.planning..", "org.hipparchus..", "org.jspecify..");

    @ArchTest
    static final ArchRule planningASeasonKnowsOnlyMathematicsAndTheTopology = noClasses()
            .that()
            .resideInAnyPackage("dev.holdfast.planning.capacity..", "dev.holdfast.planning.cost..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "dev.holdfast.model..",
                    "dev.holdfast.planning.capacity..",
                    "dev.holdfast.planning.cost..",
                    "dev.holdfast.planning.economics..",
                    "org.hipparchus..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule anIndexIsARule = noClasses()
            .that()
            .resideInAnyPackage("dev.holdfast.search.index..", "dev.holdfast.search.text..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "dev.holdfast.catalog..",
                    "dev.holdfast.model..",
                    "dev.holdfast.search.index..",
                    "dev.holdfast.search.text..",
                    "org.apache.lucene.analysis..",
                    "org.tartarus.snowball..",
                    "org.jspecify..");

    /** A process that does not search has nothing of Lucene's in memory. */
    @ArchTest
    static final ArchRule onlyWordsKnowLucene = noClasses()
            .that()
            .resideInAnyPackage(CAPABILITIES)
            .and()
            .resideOutsideOfPackage("dev.holdfast.search.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", "org.tartarus..");

    @ArchTest
    static final ArchRule onlyTablesTalkToDynamoDb = noClasses()
            .that()
            .resideInAnyPackage(CAPABILITIES)
            .and()
            .haveSimpleNameNotEndingWith("Table")
            .and(areNotInsideOf("Table"))
            .and()
            .doNotHaveSimpleName("OrderIndexes") // the part of OrderTable that reads its indexes
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("software.amazon.awssdk.services.dynamodb.DynamoDbClient");

    @ArchTest
    static final ArchRule capabilitiesKnowNoQuarkusAndNoEvents = noClasses()
            .that()
            .resideInAnyPackage(CAPABILITIES)
            .should()
            .dependOnClassesThat(
                    isQuarkus().or(resideInAnyPackage("com.amazonaws..", "software.amazon.awssdk.services.sqs..")));

    @ArchTest
    static final ArchRule ordersReachInventoryByMessagesOnly = noClasses()
            .that()
            .resideInAnyPackage("dev.holdfast.orders..", "dev.holdfast.catalog..", "dev.holdfast.payments..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.holdfast.inventory..");

    @ArchTest
    static final ArchRule operationsAreNamedAsFunctions = classes()
            .that()
            .implement(Operation.class)
            .and()
            .areNotInterfaces()
            .and()
            .resideOutsideOfPackage("dev.holdfast.local.cost") // whose wrappers count the calls of others
            .should()
            .bePublic()
            .andShould()
            .beAnnotatedWith("jakarta.inject.Singleton");

    @ArchTest
    static final ArchRule timeIsGiven = noClasses()
            .that()
            .resideInAnyPackage(CAPABILITIES)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule beansAreGivenWhatTheyNeed =
            noFields().should().beAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true);

    /** But for Qute, a library of templates that needs nothing else of it. */
    private static DescribedPredicate<JavaClass> isQuarkus() {
        return resideInAPackage("io.quarkus..").and(not(resideInAPackage("io.quarkus.qute..")));
    }

    /** Rules: what takes values and gives values. They are named here, so that a new one is a decision. */
    private static DescribedPredicate<JavaClass> areRules() {
        return DescribedPredicate.describe("are rules", type -> RULES.contains(outermost(type)));
    }

    private static final Set<String> RULES = Set.of(
            "dev.holdfast.inventory.reserve.CouponClaims",
            "dev.holdfast.inventory.reserve.Placer",
            "dev.holdfast.inventory.reserve.Placement",
            "dev.holdfast.inventory.reserve.Need",
            "dev.holdfast.inventory.reserve.Knowledge",
            "dev.holdfast.inventory.reserve.ReservationPlanner",
            "dev.holdfast.inventory.reserve.Group",
            "dev.holdfast.inventory.reserve.Subsets",
            "dev.holdfast.inventory.reserve.Decider",
            "dev.holdfast.inventory.settle.HoldEnd",
            "dev.holdfast.inventory.settle.Amount",
            "dev.holdfast.orders.Deadlines",
            "dev.holdfast.orders.Repair",
            "dev.holdfast.orders.Hold",
            "dev.holdfast.orders.HoldChunk",
            "dev.holdfast.orders.StoredOrder",
            "dev.holdfast.orders.OrderGroup",
            "dev.holdfast.orders.Packing",
            "dev.holdfast.orders.Shipment",
            "dev.holdfast.orders.Shipments",
            "dev.holdfast.orders.OrderIds",
            "dev.holdfast.orders.pricing.Pricing",
            "dev.holdfast.orders.pricing.Tariff",
            "dev.holdfast.orders.pricing.TaxRates",
            "dev.holdfast.orders.pricing.Discounts",
            "dev.holdfast.orders.pricing.Destinations",
            "dev.holdfast.payments.Settlement",
            "dev.holdfast.planning.purchase.FiguresSurvey",
            "dev.holdfast.planning.purchase.Look",
            "dev.holdfast.planning.purchase.OrderMinimum",
            "dev.holdfast.planning.purchase.PurchaseDecision",
            "dev.holdfast.planning.purchase.PurchaseLine",
            "dev.holdfast.planning.purchase.PurchaseOrder",
            "dev.holdfast.planning.purchase.SkuNow",
            "dev.holdfast.planning.purchase.SuggestedOrder",
            "dev.holdfast.shipping.Drawn",
            "dev.holdfast.shipping.Journeys",
            "dev.holdfast.shipping.TrackingNews",
            "dev.holdfast.shipping.parcel.Bound",
            "dev.holdfast.shipping.parcel.Foreseen",
            "dev.holdfast.shipping.parcel.ForeseenCodec",
            "dev.holdfast.shipping.parcel.Parcel",
            "dev.holdfast.shipping.parcel.TrackingMerge",
            "dev.holdfast.shipping.parcel.TrackingState",
            "dev.holdfast.shipping.carrier.History",
            "dev.holdfast.shipping.carrier.Meaning",
            "dev.holdfast.notifications.Progress",
            "dev.holdfast.notifications.Telling",
            "dev.holdfast.notifications.channel.Attempt",
            "dev.holdfast.notifications.channel.Kind",
            "dev.holdfast.notifications.preferences.Preferences",
            "dev.holdfast.notifications.text.Fact",
            "dev.holdfast.notifications.text.SmsText");

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }

    private static DescribedPredicate<JavaClass> areNotInsideOf(String suffix) {
        return DescribedPredicate.describe(
                "are not inside of a class named ..." + suffix,
                type -> !outermost(type).endsWith(suffix));
    }
}
