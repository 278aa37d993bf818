package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.schedule.ScheduleAdapter;
import dev.holdfast.search.ListProducts;
import dev.holdfast.search.store.IndexProducts;
import dev.holdfast.search.store.IndexStock;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;

/** The functions of search. */
@Singleton
public class SearchFunctions {

    private final HttpAdapter http;
    private final ScheduleAdapter schedule;
    private final Instance<ListProducts> listProducts;
    private final Instance<IndexProducts> indexProducts;
    private final Instance<IndexStock> indexStock;

    public SearchFunctions(
            HttpAdapter http,
            ScheduleAdapter schedule,
            Instance<ListProducts> listProducts,
            Instance<IndexProducts> indexProducts,
            Instance<IndexStock> indexStock) {
        this.http = http;
        this.schedule = schedule;
        this.listProducts = listProducts;
        this.indexProducts = indexProducts;
        this.indexStock = indexStock;
    }

    @Funq("list-products")
    public APIGatewayV2HTTPResponse listProducts(APIGatewayV2HTTPEvent event) {
        return http.handle(listProducts.get(), event);
    }

    @Funq("index-products")
    public void indexProducts(Map<String, Object> event) {
        schedule.run(indexProducts.get());
    }

    @Funq("index-stock")
    public void indexStock(Map<String, Object> event) {
        schedule.run(indexStock.get());
    }
}
