package dev.holdfast.notifications.channel;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The container's only bean of a type, or none. */
public record Only<T>(Optional<T> bean) implements Instance<T> {

    public static <T> Only<T> of(T bean) {
        return new Only<>(Optional.of(bean));
    }

    public static <T> Only<T> none() {
        return new Only<>(Optional.empty());
    }

    @Override
    public T get() {
        return bean.orElseThrow();
    }

    @Override
    public boolean isUnsatisfied() {
        return bean.isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
        return false;
    }

    @Override
    public Iterator<T> iterator() {
        return bean.map(List::of).orElse(List.of()).iterator();
    }

    @Override
    public Instance<T> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Instance<U> select(Class<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Instance<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy(T instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handle<T> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<T>> handles() {
        throw new UnsupportedOperationException();
    }
}
