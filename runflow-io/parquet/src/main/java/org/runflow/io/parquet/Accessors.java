package org.runflow.io.parquet;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;

/** Accessors of records as functions: as fast as a method reference in source code, also where the record is private. */
final class Accessors {
    private Accessors() {}

    /**
     * {@return the accessor of a component}
     *
     * @param function with one method that takes an object
     * @param method its name
     * @param result what that method returns; the component is of it, or widens to it
     * @param component of a record
     */
    static <F> F of(Class<F> function, String method, Class<?> result, RecordComponent component) {
        Class<?> type = component.getDeclaringRecord();
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            MethodHandle accessor = lookup.unreflect(component.getAccessor());
            Object made = LambdaMetafactory.metafactory(
                            lookup,
                            method,
                            methodType(function),
                            methodType(result, Object.class),
                            accessor,
                            methodType(result.isPrimitive() ? result : component.getType(), type))
                    .getTarget()
                    .invoke();
            return function.cast(made);
        } catch (Throwable e) {
            throw new IllegalArgumentException(
                    "component '" + component.getName() + "' of " + type.getName() + " cannot be read", e);
        }
    }
}
