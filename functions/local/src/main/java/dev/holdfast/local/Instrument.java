package dev.holdfast.local;

/** Something that stands between a cloud, its operations and what these stand on, and watches. */
public interface Instrument {

    /** Watches nothing. */
    Instrument NONE = new Instrument() {
        @Override
        public Platform over(Platform platform) {
            return platform;
        }

        @Override
        public Operations over(Operations operations) {
            return operations;
        }
    };

    /** What operations are given. */
    Platform over(Platform platform);

    /** What the cloud calls. */
    Operations over(Operations operations);
}
