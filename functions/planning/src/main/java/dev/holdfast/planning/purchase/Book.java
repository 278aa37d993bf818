package dev.holdfast.planning.purchase;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a supplier has been looked after. Whatever changes what is on the way from it raises the version, so that a
 * suggestion that was worked out from something older is not written.
 *
 * @param version 0 if nothing has ever happened
 * @param lookedAt when the latest suggestion was asked for, whatever became of it
 * @param suggested the order that is suggested now; empty if it has been approved, or there was none
 */
record Book(String supplier, long version, Optional<Instant> lookedAt, Optional<PurchaseOrderId> suggested) {}
