package dev.holdfast.inventory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.Shop;
import dev.holdfast.model.Zone;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Problem.FieldError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PutWarehouseTest {

    private final Shop shop = new Shop();

    private HttpAnswer put(String id, String json) {
        return shop.ask(shop.get(PutWarehouse.class), Map.of("id", id), json);
    }

    private List<String> faults(String id, String json) {
        return shop.refused(shop.get(PutWarehouse.class), Map.of("id", id), json).errors().stream()
                .map(FieldError::pointer)
                .toList();
    }

    @Test
    void aWarehouseIsMadeAndReplaced() {
        HttpAnswer made = put("north", "{'country':'GB','rank':{'DOMESTIC':1,'EUROPE':2}}");
        HttpAnswer replaced = put("north", "{'country':'IE'}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(Shop.json(shop.ask(shop.get(ListWarehouses.class), Map.of(), "")))
                .isEqualTo("{'items':[{'id':'main','country':'GB','rank':{}},"
                        + "{'id':'north','country':'IE','rank':{}}]}");
    }

    @Test
    void theMainWarehouseIsThereFromTheStart() {
        assertThat(put("main", "{'country':'GB','rank':{'DOMESTIC':2}}").status())
                .isEqualTo(200);
    }

    @Test
    void theRankDecidesWhoServesAZoneFirst() {
        put("berlin", "{'country':'DE','rank':{'EUROPE':1}}");
        put("main", "{'country':'GB','rank':{'DOMESTIC':1,'EUROPE':2}}");

        Warehouses warehouses = shop.get(Warehouses.class);

        assertThat(warehouses.ranked(Zone.DOMESTIC)).containsExactly("main", "berlin");
        assertThat(warehouses.ranked(Zone.EUROPE)).containsExactly("berlin", "main");
        assertThat(warehouses.ranked(Zone.WORLD)).containsExactly("berlin", "main");
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(faults("a|b", "{}")).containsExactly("/id", "/country");
        assertThat(faults("north", "{'country':'gb','rank':{'MOON':1,'EUROPE':0,'WORLD':null}}"))
                .containsExactly("/country", "/rank/EUROPE", "/rank/MOON", "/rank/WORLD");
    }

    @Test
    void thereAreNoMoreThanTen() {
        for (int i = 1; i < 10; i++) {
            assertThat(put("w" + i, "{'country':'GB'}").status()).isEqualTo(201);
        }

        assertThat(shop.refused(shop.get(PutWarehouse.class), Map.of("id", "w10"), "{'country':'GB'}")
                        .status())
                .isEqualTo(409);
        assertThat(put("w9", "{'country':'FR'}").status()).isEqualTo(200);
    }
}
