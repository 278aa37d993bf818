package dev.holdfast.local.retail;

/** What an invoice becomes: the first of these that any of its lines makes it. */
public enum InvoiceFate {
    ORDER("an order"),
    ADJUSTMENT("a stock adjustment"),
    NO_GOODS("nothing: no line can be sold or booked"),
    ORDER_CANCELLED("the cancelling of whole orders"),
    GOODS_RETURNED("a return"),
    CANCELLATION_UNMATCHED("nothing: no earlier sale was found"),
    CANCELLATION_WITHOUT_GOODS("nothing: only postage, fees and the like");

    private final String meaning;

    InvoiceFate(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
