package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.catalog.offer.DeletePromotion;
import dev.holdfast.catalog.offer.ListPromotions;
import dev.holdfast.catalog.offer.PutCoupon;
import dev.holdfast.catalog.offer.PutPromotion;
import dev.holdfast.catalog.offer.ReadPromotion;
import dev.holdfast.inventory.coupon.ReadCoupon;
import dev.holdfast.platform.http.HttpAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** Promotions and coupons. */
@Singleton
public class OfferFunctions {

    private final HttpAdapter http;
    private final Instance<PutPromotion> putPromotion;
    private final Instance<ReadPromotion> readPromotion;
    private final Instance<ListPromotions> listPromotions;
    private final Instance<DeletePromotion> deletePromotion;
    private final Instance<PutCoupon> putCoupon;
    private final Instance<ReadCoupon> readCoupon;

    public OfferFunctions(
            HttpAdapter http,
            Instance<PutPromotion> putPromotion,
            Instance<ReadPromotion> readPromotion,
            Instance<ListPromotions> listPromotions,
            Instance<DeletePromotion> deletePromotion,
            Instance<PutCoupon> putCoupon,
            Instance<ReadCoupon> readCoupon) {
        this.http = http;
        this.putPromotion = putPromotion;
        this.readPromotion = readPromotion;
        this.listPromotions = listPromotions;
        this.deletePromotion = deletePromotion;
        this.putCoupon = putCoupon;
        this.readCoupon = readCoupon;
    }

    @Funq("put-promotion")
    public APIGatewayV2HTTPResponse putPromotion(APIGatewayV2HTTPEvent event) {
        return http.handle(putPromotion.get(), event);
    }

    @Funq("read-promotion")
    public APIGatewayV2HTTPResponse readPromotion(APIGatewayV2HTTPEvent event) {
        return http.handle(readPromotion.get(), event);
    }

    @Funq("list-promotions")
    public APIGatewayV2HTTPResponse listPromotions(APIGatewayV2HTTPEvent event) {
        return http.handle(listPromotions.get(), event);
    }

    @Funq("delete-promotion")
    public APIGatewayV2HTTPResponse deletePromotion(APIGatewayV2HTTPEvent event) {
        return http.handle(deletePromotion.get(), event);
    }

    @Funq("put-coupon")
    public APIGatewayV2HTTPResponse putCoupon(APIGatewayV2HTTPEvent event) {
        return http.handle(putCoupon.get(), event);
    }

    @Funq("read-coupon")
    public APIGatewayV2HTTPResponse readCoupon(APIGatewayV2HTTPEvent event) {
        return http.handle(readCoupon.get(), event);
    }
}
