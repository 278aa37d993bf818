package dev.holdfast.local.metrics;

import dev.holdfast.local.aws.QueueDepths;
import dev.holdfast.local.aws.QueueDepths.Depth;
import dev.holdfast.local.gateway.LocalPages;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.platform.observe.Metric;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code GET /q/metrics}: what Prometheus fetches, with the queues as they are at that moment. */
public final class MetricsPage implements LocalPages.Page {

    public static final String PATH = "/q/metrics";

    private static final Logger LOG = Logger.getLogger(MetricsPage.class);

    /** Prometheus's text format. */
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusLog metrics;
    private final QueueDepths depths;
    private final List<QueueSpec> queues;

    public MetricsPage(PrometheusLog metrics, QueueDepths depths, List<QueueSpec> queues) {
        this.metrics = metrics;
        this.depths = depths;
        this.queues = List.copyOf(queues);
    }

    @Override
    public Object answer(Function<String, Optional<String>> query) {
        for (QueueSpec queue : queues) {
            look(queue.name());
            look(queue.deadLetterName());
        }
        return new LocalPages.Text(TYPE, metrics.text());
    }

    /** The other figures are shown though a queue may not answer. */
    private void look(String queue) {
        try {
            Depth depth = depths.of(queue);
            set(queue, "waiting", depth.waiting());
            set(queue, "under_way", depth.underWay());
            set(queue, "delayed", depth.delayed());
        } catch (SdkException unknown) {
            LOG.warnf("the depth of the queue %s cannot be read", queue);
        }
    }

    private void set(String queue, String state, long messages) {
        metrics.set(Metric.QUEUE_MESSAGES, (double) messages, "queue", queue, "state", state);
    }
}
