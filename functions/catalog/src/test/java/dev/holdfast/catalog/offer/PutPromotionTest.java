package dev.holdfast.catalog.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.Scope;
import dev.holdfast.catalog.promotion.Threshold;
import dev.holdfast.catalog.promotion.Window;
import dev.holdfast.model.Zone;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Page;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PutPromotionTest {

    private static final String TENTH = "{'text':'A tenth off','benefit':{'basisPointsOff':1000}}";

    private final OfferDesk desk = new OfferDesk();
    private final ReadPromotion read = new ReadPromotion(desk.promotions);
    private final DeletePromotion delete = new DeletePromotion(desk.promotions);

    @Test
    void aNewPromotionIsCreatedAndAKnownOneReplaced() {
        HttpAnswer created = desk.promote("tenth", TENTH);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("ETag", "\"1\"");
        HttpAnswer replaced = desk.promote("tenth", TENTH.replace("1000", "900"));
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.headers()).containsEntry("ETag", "\"2\"");
        PromotionView view = (PromotionView)
                Objects.requireNonNull(desk.ask(read, "id", "tenth", "").body());
        assertThat(view.text()).isEqualTo("A tenth off");
        assertThat(view.version()).isEqualTo(2);
        assertThat(Objects.requireNonNull(view.benefit()).basisPointsOff()).isEqualTo(900);
    }

    @Test
    void allThatIsSaidComesOut() {
        desk.promote(
                "p",
                "{'text':'P','priority':7,'coupon':true,'from':'2026-11-22T00:00:00Z','until':'2026-12-01T00:00:00Z',"
                        + "'exclusive':true,'group':'sale','on':{'skus':['a'],'categories':['Kitchen']},"
                        + "'atLeast':{'amount':{'amount':5000,'currency':'GBP'},'units':3},"
                        + "'benefit':{'amountOff':{'amount':500,'currency':'GBP'}}}");
        assertThat(desk.promotions.find("p").orElseThrow().promotion())
                .isEqualTo(new Promotion(
                        "p",
                        "P",
                        7,
                        true,
                        new Window(
                                Optional.of(Instant.parse("2026-11-22T00:00:00Z")),
                                Optional.of(Instant.parse("2026-12-01T00:00:00Z"))),
                        true,
                        "sale",
                        "GBP",
                        new Scope(Set.of("a"), Set.of("Kitchen")),
                        new Threshold(5000, 3),
                        new Benefit.AmountOff(500)));
    }

    @Test
    void everyBenefitIsUnderstood() {
        assertThat(benefit("'unitPrice':{'amount':75,'currency':'GBP'}")).isEqualTo(new Benefit.UnitPrice(75));
        assertThat(benefit("'buyGet':{'buy':2,'get':1}"))
                .isEqualTo(new Benefit.BuyGet(2, 1, 10_000, Optional.empty(), Integer.MAX_VALUE));
        assertThat(benefit("'buyGet':{'buy':1,'get':1,'basisPointsOff':5000,'of':{'skus':['lid']},'timesMax':2}"))
                .isEqualTo(new Benefit.BuyGet(1, 1, 5_000, Optional.of(new Scope(Set.of("lid"), Set.of())), 2));
        assertThat(benefit("'bundle':{'lines':[{'sku':'a','quantity':2},{'sku':'b','quantity':1}],"
                        + "'price':{'amount':900,'currency':'GBP'}}"))
                .isEqualTo(new Benefit.Bundle(Map.of("a", 2L, "b", 1L), 900));
        assertThat(benefit("'freeShipping':{'zones':['DOMESTIC']}"))
                .isEqualTo(new Benefit.FreeShipping(Set.of(Zone.DOMESTIC)));
        assertThat(benefit("'freeShipping':{}")).isEqualTo(new Benefit.FreeShipping(Set.of()));
    }

    private Benefit benefit(String json) {
        desk.promote("p", "{'text':'P','benefit':{" + json + "}}");
        return desk.promotions.find("p").orElseThrow().promotion().benefit();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /text",
                "{'text':'P'} | /benefit",
                "{'text':'P','benefit':{}} | /benefit",
                "{'text':'P','benefit':{'basisPointsOff':1,'freeShipping':{}}} | /benefit",
                "{'text':'P','benefit':{'basisPointsOff':10001}} | /benefit/basisPointsOff",
                "{'text':'P','benefit':{'amountOff':{'amount':0,'currency':'GBP'}}} | /benefit/amountOff/amount",
                "{'text':'P','benefit':{'unitPrice':{'amount':-1,'currency':'GBP'}}} | /benefit/unitPrice/amount",
                "{'text':'P','benefit':{'buyGet':{'buy':0,'get':1}}} | /benefit/buyGet/buy",
                "{'text':'P','benefit':{'buyGet':{'buy':1,'get':1,'of':{}}}} | /benefit/buyGet/of",
                "{'text':'P','benefit':{'bundle':{'lines':[],'price':{'amount':1,'currency':'GBP'}}}} |"
                        + " /benefit/bundle/lines",
                "{'text':'P','benefit':{'bundle':{'lines':[null],'price':{'amount':1,'currency':'GBP'}}}} |"
                        + " /benefit/bundle/lines/0",
                "{'text':'P','benefit':{'bundle':{'lines':[{'sku':'a','quantity':1}]}}} | /benefit/bundle/price",
                "{'text':'P','benefit':{'freeShipping':{'zones':[]}}} | /benefit/freeShipping/zones",
                "{'text':'P','priority':-1,'benefit':{'basisPointsOff':1}} | /priority",
                "{'text':'P','group':'','benefit':{'basisPointsOff':1}} | /group",
                "{'text':'P','on':{},'benefit':{'basisPointsOff':1}} | /on",
                "{'text':'P','on':{'skus':['a b']},'benefit':{'basisPointsOff':1}} | /on/skus/0",
                "{'text':'P','atLeast':{},'benefit':{'basisPointsOff':1}} | /atLeast",
                "{'text':'P','atLeast':{'units':0},'benefit':{'basisPointsOff':1}} | /atLeast/units",
                "{'text':'P','atLeast':{'amount':{'amount':1,'currency':'EUR'}},'benefit':{'amountOff':{'amount':1,'currency':'GBP'}}}"
                        + " | /benefit",
                "{'text':'P','from':'2026-01-02T00:00:00Z','until':'2026-01-02T00:00:00Z','benefit':{'basisPointsOff':1}}"
                        + " | /until",
                "{'text':'P','from':'1969-01-01T00:00:00Z','benefit':{'basisPointsOff':1}} | /from"
            })
    void whatIsWrongIsNamedWhereItStands(String json, String pointer) {
        Problem problem = desk.refused(desk.putPromotion, "id", "p", json);
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::pointer).contains(pointer);
        assertThat(desk.promotions.all()).isEmpty();
    }

    @Test
    void nobodyOverwritesWhatHeHasNotSeen() {
        desk.promote("p", TENTH);
        desk.beforeWrite(() -> desk.promote("p", TENTH));
        assertThat(desk.refused(desk.putPromotion, "id", "p", TENTH, "if-match", "\"1\"")
                        .status())
                .isEqualTo(412);
        desk.beforeWrite(() -> desk.promote("p", TENTH));
        assertThat(desk.promote("p", TENTH).headers()).containsEntry("ETag", "\"4\"");
    }

    @Test
    void theyAreListedAsTheyAreApplied() {
        desk.promote("b", TENTH);
        desk.promote("c", TENTH.replace("{'text", "{'priority':5,'text"));
        desk.promote("a", TENTH.replace("{'text", "{'priority':5,'text"));
        Page<?> page = (Page<?>) Objects.requireNonNull(
                desk.ask(new ListPromotions(desk.promotions), "", "", "").body());
        assertThat(page.items()).extracting(each -> ((PromotionView) each).id()).containsExactly("b", "a", "c");
    }

    @Test
    void aPromotionIsDeletedAsItWasSeen() {
        desk.promote("p", TENTH);
        assertThat(desk.refused(delete, "id", "p", "", "if-match", "\"2\"").status())
                .isEqualTo(412);
        desk.beforeWrite(() -> desk.promote("p", TENTH));
        assertThat(desk.ask(delete, "id", "p", "").status()).isEqualTo(204);
        assertThat(desk.ask(delete, "id", "p", "").status()).isEqualTo(404);
        assertThat(desk.ask(read, "id", "p", "").status()).isEqualTo(404);
        assertThat(desk.ask(read, "id", "no such name", "").status()).isEqualTo(404);
    }

    @Test
    void pricingSeesAChangeWithinSeconds() {
        Promotions cached = new Promotions(desk.promotions, desk, 5);
        assertThat(cached.all()).isEmpty();
        desk.promote("p", TENTH);
        desk.advance(Duration.ofSeconds(5));
        assertThat(cached.all()).extracting(Promotion::id).isEqualTo(List.of("p"));
    }

    @Test
    void twoHundredAreEnough() {
        desk.promote("p", TENTH);
        PromotionBody body = desk.promotions.find("p").orElseThrow().body();
        for (int i = 0; i < 199; i++) {
            desk.promotions.put(new StoredPromotion("p" + i, body, 1, OfferDesk.NOW));
        }
        assertThat(desk.refused(desk.putPromotion, "id", "one-more", TENTH).type())
                .endsWith("/too-many-promotions");
        assertThat(desk.promote("p7", TENTH).status()).isEqualTo(200);
    }
}
