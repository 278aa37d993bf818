package dev.holdfast.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the real operations with the world they are given, as the container does: one of each, by its constructor. */
public final class Beans {

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Map<String, String> config;

    /** @param config settings by name; those that are missing have their defaults */
    public Beans(Map<String, String> config) {
        this.config = config;
    }

    public <T> Beans with(Class<T> type, T instance) {
        made.put(type, instance);
        return this;
    }

    public <T> T get(Class<T> type) {
        Object bean = made.get(type);
        if (bean == null) {
            bean = make(type);
            made.put(type, bean);
        }
        return type.cast(bean);
    }

    private Object make(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        Parameter[] parameters = constructor.getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            ConfigProperty property = parameters[i].getAnnotation(ConfigProperty.class);
            arguments[i] = property == null ? get(parameters[i].getType()) : setting(property, parameters[i].getType());
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(type + " could not be made", failed.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " could not be made", impossible);
        }
    }

    private Object setting(ConfigProperty property, Class<?> type) {
        @Nullable String text = config.getOrDefault(property.name(), property.defaultValue());
        if (type == Optional.class) {
            return Optional.ofNullable(config.get(property.name()));
        }
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        if (type == long.class) {
            return Long.parseLong(text);
        }
        return type == List.class ? List.of(text.split(",")) : text;
    }
}
