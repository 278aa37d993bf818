package dev.holdfast.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.inventory.warehouse.PutWarehouse;
import dev.holdfast.platform.http.HttpAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadStockTest {

    private final Shop shop = new Shop();

    private HttpAnswer read(String sku) {
        return shop.ask(shop.get(ReadStock.class), Map.of("sku", sku), "");
    }

    @Test
    void stockIsShownByWarehouseOverAllBuckets() {
        shop.product("hot", 2, 0);
        shop.ask(shop.get(PutWarehouse.class), Map.of("id", "north"), "{'country':'GB'}");
        shop.ask(
                ReceiveStock.class,
                "{'receiptId':'r1','lines':[{'sku':'hot','warehouse':'main','quantity':5},"
                        + "{'sku':'hot','warehouse':'north','quantity':1}]}");
        shop.hold("hot", "main", 1, 2);

        assertThat(Shop.json(read("hot")))
                .isEqualTo("{'sku':'hot','onHand':6,'available':4,'held':2,'shortage':0,'writes':4,'warehouses':["
                        + "{'warehouse':'main','onHand':5,'available':3,'held':2},"
                        + "{'warehouse':'north','onHand':1,'available':1,'held':0}]}");
    }

    @Test
    void aProductWithoutStockHasZeros() {
        shop.product("mug");

        assertThat(Shop.json(read("mug")))
                .isEqualTo("{'sku':'mug','onHand':0,'available':0,'held':0,'shortage':0,'writes':0,'warehouses':[]}");
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        assertThat(read("cup").status()).isEqualTo(404);
        assertThat(read("a|b").status()).isEqualTo(404);
    }
}
