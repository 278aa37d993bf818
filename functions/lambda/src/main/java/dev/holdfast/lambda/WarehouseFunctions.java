package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.inventory.warehouse.ListWarehouses;
import dev.holdfast.inventory.warehouse.PutWarehouse;
import dev.holdfast.platform.http.HttpAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The functions of warehouses. */
@Singleton
public class WarehouseFunctions {

    private final HttpAdapter http;
    private final Instance<PutWarehouse> putWarehouse;
    private final Instance<ListWarehouses> listWarehouses;

    public WarehouseFunctions(
            HttpAdapter http, Instance<PutWarehouse> putWarehouse, Instance<ListWarehouses> listWarehouses) {
        this.http = http;
        this.putWarehouse = putWarehouse;
        this.listWarehouses = listWarehouses;
    }

    @Funq("put-warehouse")
    public APIGatewayV2HTTPResponse putWarehouse(APIGatewayV2HTTPEvent event) {
        return http.handle(putWarehouse.get(), event);
    }

    @Funq("list-warehouses")
    public APIGatewayV2HTTPResponse listWarehouses(APIGatewayV2HTTPEvent event) {
        return http.handle(listWarehouses.get(), event);
    }
}
