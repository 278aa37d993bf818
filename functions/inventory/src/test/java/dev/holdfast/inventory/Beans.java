package dev.holdfast.inventory;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes operations by their constructors, with the settings' defaults, as the container does. */
final class Beans {

    private final Map<Class<?>, Object> made = new HashMap<>();

    <T> Beans with(Class<T> type, T instance) {
        made.put(type, instance);
        return this;
    }

    <T> T get(Class<T> type) {
        Object bean = made.get(type);
        if (bean == null) {
            bean = make(type);
            made.put(type, bean);
        }
        return type.cast(bean);
    }

    private Object make(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Parameter[] parameters = constructor.getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            ConfigProperty property = parameters[i].getAnnotation(ConfigProperty.class);
            arguments[i] = property == null
                    ? get(parameters[i].getType())
                    : setting(property.defaultValue(), parameters[i].getType());
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " could not be made", impossible);
        }
    }

    private static Object setting(String text, Class<?> type) {
        if (type == List.class) {
            return List.of(text.split(","));
        }
        return type == int.class ? Integer.valueOf(text) : text;
    }
}
