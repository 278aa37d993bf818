package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.catalog.PutProduct;
import dev.holdfast.catalog.ReadProduct;
import dev.holdfast.platform.http.HttpAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The catalogue's functions. */
@Singleton
public class CatalogFunctions {

    private final HttpAdapter http;
    private final Instance<PutProduct> putProduct;
    private final Instance<ReadProduct> readProduct;

    public CatalogFunctions(HttpAdapter http, Instance<PutProduct> putProduct, Instance<ReadProduct> readProduct) {
        this.http = http;
        this.putProduct = putProduct;
        this.readProduct = readProduct;
    }

    @Funq("put-product")
    public APIGatewayV2HTTPResponse putProduct(APIGatewayV2HTTPEvent event) {
        return http.handle(putProduct.get(), event);
    }

    @Funq("read-product")
    public APIGatewayV2HTTPResponse readProduct(APIGatewayV2HTTPEvent event) {
        return http.handle(readProduct.get(), event);
    }
}
