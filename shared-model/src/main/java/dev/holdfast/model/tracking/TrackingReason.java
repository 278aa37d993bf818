package dev.holdfast.model.tracking;

/** Why a parcel is not where it should be. */
public enum TrackingReason {
    CUSTOMS,
    ADDRESS,
    REFUSED,
    DAMAGED,
    LOST,
    DELAYED,
    WEATHER
}
