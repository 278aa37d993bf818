package dev.holdfast.shipping.arrival;

/** On which days a carrier is taken to deliver. Transit times are learned in both, and a lane's deliveries say which holds. */
public enum Rhythm {
    /** On the working days of the country of destination. */
    WORKING_DAYS,
    /** On every day of the week, holidays too. */
    EVERY_DAY
}
