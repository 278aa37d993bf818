package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductBody;
import dev.holdfast.catalog.offer.BenefitBody;
import dev.holdfast.catalog.offer.Coupon;
import dev.holdfast.catalog.offer.CouponBody;
import dev.holdfast.catalog.offer.PromotionBody;
import dev.holdfast.catalog.offer.PromotionView;
import dev.holdfast.catalog.offer.ScopeBody;
import dev.holdfast.inventory.audit.AuditReport;
import dev.holdfast.inventory.count.CountBody;
import dev.holdfast.inventory.count.CountNotes;
import dev.holdfast.inventory.count.CountShortage;
import dev.holdfast.inventory.count.CountStock;
import dev.holdfast.inventory.count.Quarantined;
import dev.holdfast.inventory.coupon.ReadCoupon;
import dev.holdfast.inventory.movement.AdjustStock;
import dev.holdfast.inventory.movement.AdjustmentBody;
import dev.holdfast.inventory.movement.LineShortage;
import dev.holdfast.inventory.movement.MovementLine;
import dev.holdfast.inventory.movement.ReceiptBody;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.inventory.stock.SplitStock;
import dev.holdfast.inventory.stock.StockLevel;
import dev.holdfast.inventory.warehouse.PutWarehouse;
import dev.holdfast.inventory.warehouse.Warehouse;
import dev.holdfast.model.Address;
import dev.holdfast.model.Money;
import dev.holdfast.model.Zone;
import dev.holdfast.model.message.CheckStockLevels;
import dev.holdfast.model.message.ConsiderSupplier;
import dev.holdfast.model.message.FollowParcel;
import dev.holdfast.model.message.ForecastSkus;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Promoted;
import dev.holdfast.model.order.Redemption;
import dev.holdfast.model.order.Reduction;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.order.Totals;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.Claim;
import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.model.stock.StockKey;
import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.notifications.channel.PushBody;
import dev.holdfast.notifications.preferences.PreferencesBody;
import dev.holdfast.orders.OrderView;
import dev.holdfast.orders.QuoteOrder;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.request.OrderRequest;
import dev.holdfast.orders.request.ShipTo;
import dev.holdfast.orders.request.ShipmentRequest;
import dev.holdfast.orders.request.WantedLine;
import dev.holdfast.payments.AcceptPayment;
import dev.holdfast.payments.StartPayment;
import dev.holdfast.payments.TestProvider;
import dev.holdfast.planning.capacity.ArrivalFit;
import dev.holdfast.planning.capacity.CapacityPlan;
import dev.holdfast.planning.capacity.Check;
import dev.holdfast.planning.capacity.Dispersion;
import dev.holdfast.planning.capacity.Drain;
import dev.holdfast.planning.capacity.Finding;
import dev.holdfast.planning.capacity.FunctionLoad;
import dev.holdfast.planning.capacity.HotSku;
import dev.holdfast.planning.capacity.OrderJourney;
import dev.holdfast.planning.capacity.Peak;
import dev.holdfast.planning.capacity.PlanOptions;
import dev.holdfast.planning.capacity.SeasonCost;
import dev.holdfast.planning.capacity.TableLoad;
import dev.holdfast.planning.forecast.DayForecast;
import dev.holdfast.planning.forecast.ReadForecast;
import dev.holdfast.planning.forecast.StoredForecast;
import dev.holdfast.planning.history.ImportBody;
import dev.holdfast.planning.history.ImportCleaner;
import dev.holdfast.planning.history.ImportDemand;
import dev.holdfast.planning.purchase.ApprovalBody;
import dev.holdfast.planning.purchase.LeftOut;
import dev.holdfast.planning.purchase.PurchaseLine;
import dev.holdfast.planning.purchase.PurchaseOrderView;
import dev.holdfast.planning.purchase.PurchaseStatus;
import dev.holdfast.planning.purchase.RunningOut;
import dev.holdfast.planning.purchase.SuggestedLine;
import dev.holdfast.planning.purchase.SuggestionPart;
import dev.holdfast.planning.purchase.SuggestionView;
import dev.holdfast.planning.replenish.LeadTime;
import dev.holdfast.planning.supplier.SuppliedSku;
import dev.holdfast.planning.supplier.Supplier;
import dev.holdfast.planning.supplier.SupplierBody;
import dev.holdfast.planning.supplier.SupplierTerms;
import dev.holdfast.platform.http.Page;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.search.SearchPage;
import dev.holdfast.search.index.Facets;
import dev.holdfast.shipping.AcceptScan;
import dev.holdfast.shipping.ExceptionView;
import dev.holdfast.shipping.SettleException;
import dev.holdfast.shipping.parcel.CaseKind;
import dev.holdfast.shipping.show.EventView;
import dev.holdfast.shipping.show.ParcelView;
import dev.holdfast.shipping.show.TrackingView;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Every type that crosses JSON, so that a native executable can read and write it. A test finds what is missing. */
@RegisterForReflection(
        targets = {
            APIGatewayV2HTTPEvent.class,
            APIGatewayV2HTTPEvent.RequestContext.class,
            APIGatewayV2HTTPEvent.RequestContext.Authorizer.class,
            APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT.class,
            APIGatewayV2HTTPEvent.RequestContext.CognitoIdentity.class,
            APIGatewayV2HTTPEvent.RequestContext.Http.class,
            APIGatewayV2HTTPEvent.RequestContext.IAM.class,
            APIGatewayV2HTTPResponse.class,
            SQSBatchResponse.class,
            SQSBatchResponse.BatchItemFailure.class,
            SQSEvent.class,
            SQSEvent.MessageAttribute.class,
            SQSEvent.SQSMessage.class,
            Product.class,
            ProductBody.class,
            BenefitBody.class,
            BenefitBody.BundleBody.class,
            BenefitBody.BundleBody.Part.class,
            BenefitBody.BuyGetBody.class,
            BenefitBody.FreeShippingBody.class,
            Coupon.class,
            CouponBody.class,
            PromotionBody.class,
            PromotionBody.ThresholdBody.class,
            PromotionView.class,
            ScopeBody.class,
            ReadCoupon.Redeemed.class,
            AuditReport.class,
            AuditReport.Difference.class,
            CountBody.class,
            CountBody.Line.class,
            CountNotes.class,
            CountNotes.Applied.class,
            CountShortage.class,
            CountStock.Counted.class,
            CountStock.Counted.Change.class,
            Quarantined.class,
            Quarantined.Reason.class,
            AdjustStock.Adjusted.class,
            AdjustmentBody.class,
            AdjustmentBody.Line.class,
            LineShortage.class,
            MovementLine.class,
            MovementLine[].class,
            ReceiptBody.class,
            ReceiptBody.Line.class,
            ReceiveStock.Received.class,
            SplitStock.Body.class,
            SplitStock.Split.class,
            StockLevel.class,
            StockLevel.InWarehouse.class,
            PutWarehouse.Body.class,
            Warehouse.class,
            Address.class,
            Money.class,
            Zone.class,
            CheckStockLevels.class,
            FollowParcel.class,
            Notification.class,
            Notification.Event.class,
            PaymentReceived.class,
            ScansReceived.class,
            ScansReceived.PayloadPart.class,
            ReserveOrder.class,
            ReserveOrder.Cause.class,
            SettleHold.class,
            SettleHold.End.class,
            AcceptedOrder.class,
            HistoryEntry.class,
            OrderLine.class,
            OrderStatus.class,
            Promoted.class,
            Redemption.class,
            Reduction.class,
            Shortage.class,
            Shortage[].class,
            Totals.class,
            Allocation.class,
            Allocation[].class,
            Claim.class,
            Claim[].class,
            LimitKey.class,
            StockKey.class,
            PreferencesBody.class,
            PreferencesBody.Email.class,
            PreferencesBody.Push.class,
            PreferencesBody.Sms.class,
            PushBody.class,
            PushBody.Data.class,
            OrderView.class,
            OrderView.Adjustment.class,
            OrderView.Line.class,
            QuoteOrder.Quote.class,
            Shipment.class,
            Shipment[].class,
            Shipment.Line.class,
            Shipment.State.class,
            OrderView.Sent.class,
            OrderRequest.class,
            OrderRequest.Line.class,
            ShipTo.class,
            ShipmentRequest.class,
            WantedLine.class,
            AcceptPayment.Receipt.class,
            StartPayment.Request.class,
            StartPayment.Started.class,
            TestProvider.Data.class,
            TestProvider.Event.class,
            TestProvider.Kind.class,
            AcceptScan.Receipt.class,
            CaseKind.class,
            ExceptionView.class,
            SettleException.Settled.class,
            SettleException.SettlementBody.class,
            Shipment.Line[].class,
            DeliveryEstimate.class,
            ParcelId.class,
            Place.class,
            Scan.class,
            Scan[].class,
            Tracked.class,
            TrackingReason.class,
            TrackingStatus.class,
            EventView.class,
            ParcelView.class,
            ParcelView.Expected.class,
            ParcelView.Promised.class,
            TrackingView.class,
            ArrivalFit.class,
            CapacityPlan.class,
            Check.class,
            Dispersion.class,
            Drain.class,
            Finding.class,
            FunctionLoad.class,
            HotSku.class,
            OrderJourney.class,
            OrderJourney.Ending.class,
            OrderJourney.Stay.class,
            Peak.class,
            PlanOptions.class,
            SeasonCost.class,
            SeasonCost.Part.class,
            TableLoad.class,
            ForecastSkus.class,
            DayForecast.class,
            ReadForecast.Forecast.class,
            StoredForecast.Measured.class,
            ImportBody.class,
            ImportBody.Line.class,
            ImportCleaner.Quarantined.class,
            ImportCleaner.Reason.class,
            ImportDemand.Imported.class,
            ConsiderSupplier.class,
            LeadTime.class,
            Supplier.class,
            SupplierBody.class,
            SupplierBody.Lead.class,
            SupplierBody.Line.class,
            SuppliedSku.class,
            SuppliedSku[].class,
            SupplierTerms.class,
            ApprovalBody.class,
            ApprovalBody.Line.class,
            LeftOut.class,
            PurchaseLine.class,
            PurchaseLine[].class,
            PurchaseOrderView.class,
            PurchaseOrderView.Line.class,
            PurchaseStatus.class,
            RunningOut.class,
            SuggestedLine.class,
            SuggestedLine.Reasons.class,
            SuggestionPart.class,
            SuggestionView.class,
            SearchPage.class,
            Facets.class,
            Facets.CategoryCount.class,
            Facets.PriceBand.class,
            Page.class,
            Problem.class,
            Problem.FieldError.class,
        })
final class JsonTypes {

    private JsonTypes() {}
}
