package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.planning.supplier.ListSuppliers;
import dev.holdfast.planning.supplier.PutSupplier;
import dev.holdfast.planning.supplier.ReadSupplier;
import dev.holdfast.platform.http.HttpAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The functions of suppliers. */
@Singleton
public class SupplierFunctions {

    private final HttpAdapter http;
    private final Instance<PutSupplier> putSupplier;
    private final Instance<ReadSupplier> readSupplier;
    private final Instance<ListSuppliers> listSuppliers;

    public SupplierFunctions(
            HttpAdapter http,
            Instance<PutSupplier> putSupplier,
            Instance<ReadSupplier> readSupplier,
            Instance<ListSuppliers> listSuppliers) {
        this.http = http;
        this.putSupplier = putSupplier;
        this.readSupplier = readSupplier;
        this.listSuppliers = listSuppliers;
    }

    @Funq("put-supplier")
    public APIGatewayV2HTTPResponse putSupplier(APIGatewayV2HTTPEvent event) {
        return http.handle(putSupplier.get(), event);
    }

    @Funq("read-supplier")
    public APIGatewayV2HTTPResponse readSupplier(APIGatewayV2HTTPEvent event) {
        return http.handle(readSupplier.get(), event);
    }

    @Funq("list-suppliers")
    public APIGatewayV2HTTPResponse listSuppliers(APIGatewayV2HTTPEvent event) {
        return http.handle(listSuppliers.get(), event);
    }
}
