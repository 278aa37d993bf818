package dev.holdfast.local.cdi;

import dev.holdfast.local.CloudOptions;
import dev.holdfast.local.Instrument;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.Operations;
import dev.holdfast.local.Platform;
import dev.holdfast.model.topology.Topology;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.InstanceHandle;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;

/** Holdfast itself on the local cloud: its own topology, and its operations from the running container. */
public final class HoldfastCloud {

    private HoldfastCloud() {}

    /**
     * Starts it and returns once it takes requests. One at a time in a process; the next one's operations are new.
     *
     * @throws dev.holdfast.local.CloudFailure in one line, if it cannot run
     */
    public static LocalCloud start(CloudOptions options) {
        return start(options, Instrument.NONE);
    }

    /**
     * As {@link #start(CloudOptions)}, with something in between that watches.
     *
     * @throws dev.holdfast.local.CloudFailure in one line, if it cannot run
     */
    public static LocalCloud start(CloudOptions options, Instrument instrument) {
        return LocalCloud.start(
                options, Topology.HOLDFAST, platform -> instrument.over(assemble(instrument.over(platform))));
    }

    private static Operations assemble(Platform platform) {
        ArcContainer container = Arc.container();
        forgetFormer(container);
        PlatformBeans.use(platform);
        return container.instance(AllOperations.class).get().operations();
    }

    /** Beans of a cloud that was closed still hold its clients and what they have cached. */
    private static void forgetFormer(ArcContainer container) {
        AlterableContext singletons = (AlterableContext) container.getActiveContext(Singleton.class);
        for (InstanceHandle<Object> handle : container.listAll(Object.class, Any.Literal.INSTANCE)) {
            InjectableBean<Object> bean = handle.getBean();
            if (bean.getScope().equals(Singleton.class)
                    && bean.getBeanClass().getName().startsWith("dev.holdfast.")) {
                singletons.destroy(bean);
            }
        }
    }
}
