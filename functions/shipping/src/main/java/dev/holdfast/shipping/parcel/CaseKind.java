package dev.holdfast.shipping.parcel;

/** What can be wrong with a parcel, and what to do about it. */
public enum CaseKind {
    ATTEMPT_FAILED("Arrange another delivery, or a place to pick it up, with the customer"),
    ADDRESS("Ask the customer for the right address and give it to the carrier"),
    CUSTOMS("Send customs the papers that it wants, or ask the customer to pay the duties"),
    REFUSED("Ask the customer why; have it sent again or take it back"),
    DAMAGED("Claim the damage from the carrier; replace the goods or refund them"),
    LOST("Have the carrier search for it; replace the goods or refund them"),
    HELD_UP("Wait a day; then ask the carrier what holds it up"),
    RETURNING("Prepare to take it back; ask the customer whether to send it again or to refund it"),
    EXPIRED("Ask the carrier where it is, for the carrier has stopped reporting"),
    SILENT("Ask the carrier where it is, for no scan came when one was due"),
    CONTRADICTED("Ask the carrier and the customer where it is, for the carrier takes back where it was");

    private final String action;

    CaseKind(String action) {
        this.action = action;
    }

    /** What to do next. */
    public String action() {
        return action;
    }
}
