package dev.holdfast.emulator;

import org.elasticmq.Limit;
import org.elasticmq.Limits;
import org.elasticmq.NoLimit$;
import org.elasticmq.RangeLimit;
import org.elasticmq.StrictSQSLimits$;
import scala.collection.immutable.List;
import scala.math.BigDecimal;

/**
 * SQS's own limits, but for the characters of a body: Holdfast sends nothing but ASCII, and looking at each character
 * took a quarter of ElasticMQ's time under load.
 */
final class SqsLimits implements Limits {

    private static final Limits SQS = StrictSQSLimits$.MODULE$;

    @Override
    public Limit<Object> queueNameLengthLimit() {
        return SQS.queueNameLengthLimit();
    }

    @Override
    public Limit<Object> batchSizeLimit() {
        return SQS.batchSizeLimit();
    }

    @Override
    public Limit<RangeLimit<Object>> numberOfMessagesLimit() {
        return SQS.numberOfMessagesLimit();
    }

    @Override
    public Limit<Object> nonEmptyAttributesLimit() {
        return SQS.nonEmptyAttributesLimit();
    }

    @Override
    @SuppressWarnings("unchecked") // no limit is one of whatever type
    public Limit<List<RangeLimit<Object>>> bodyValidCharactersLimit() {
        return (Limit<List<RangeLimit<Object>>>) (Limit<?>) NoLimit$.MODULE$;
    }

    @Override
    public Limit<RangeLimit<BigDecimal>> numberAttributeValueLimit() {
        return SQS.numberAttributeValueLimit();
    }

    @Override
    public Limit<RangeLimit<Object>> messageWaitTimeLimit() {
        return SQS.messageWaitTimeLimit();
    }

    @Override
    public Limit<Object> maxMessageLength() {
        return SQS.maxMessageLength();
    }

    @Override
    public Limit<Object> messageAttributesLimit() {
        return SQS.messageAttributesLimit();
    }
}
