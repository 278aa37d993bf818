package dev.holdfast.shipping.arrival;

/** On which days a carrier is taken to deliver. Transit times are learned in both, and a lane's deliveries say which holds. */
public enum Rhythm {
    /** On the working days of the country of destination. */
    WORKING_DAYS(0),
    /** On every day of the week, holidays too. */
    EVERY_DAY(1);

    private final int code;

    Rhythm(int code) {
        this.code = code;
    }

    /** Its place in what is stored: whole numbers from 0 on. */
    int code() {
        return code;
    }
}
