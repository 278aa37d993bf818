package dev.holdfast.testing.dynamo;

/** Parameters of the service's first years, which expressions have replaced. The model has none of them. */
final class Legacy {

    private Legacy() {}

    static void refuse(boolean present, String parameter) {
        if (present) {
            throw new UnsupportedOperationException("the model knows no " + parameter);
        }
    }
}
