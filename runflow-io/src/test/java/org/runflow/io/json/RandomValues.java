package org.runflow.io.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.plan.Reason;
import org.runflow.store.Digest;

/** Values of the engine's records at random: what a record refuses is tried again with others. */
final class RandomValues {
    private static final List<String> TEXTS =
            List.of("a", "b-1", "sun", "", "Straße", "two words", "\"quoted\"\n\tline", "\u0001\u2028😀", "STAGE");
    private static final int TRIES = 2_000;

    private final SplittableRandom random;

    RandomValues(long seed) {
        this.random = new SplittableRandom(seed);
    }

    <T> T of(Class<T> type) {
        return type.cast(any(type));
    }

    /** A tree of plain values with nulls in it. */
    Map<String, Object> tree(int depth) {
        Map<String, Object> tree = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            tree.put(text() + i, leaf(depth));
        }
        return tree;
    }

    private Object leaf(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> text();
            case 1 -> random.nextInt();
            case 2 -> random.nextLong();
            case 3 -> number();
            case 4 -> random.nextBoolean();
            case 5 -> "";
            case 6 -> tree(depth - 1);
            default -> Arrays.asList(leaf(depth - 1), null, leaf(depth - 1));
        };
    }

    private Object any(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> of = (Class<?>) type;
        if (of == String.class) {
            return text();
        }
        if (of == boolean.class) {
            return random.nextBoolean();
        }
        if (of == int.class || of == Integer.class) {
            return random.nextInt(4) - 1;
        }
        if (of == long.class) {
            return random.nextLong() >> random.nextInt(64);
        }
        if (of == double.class || of == Double.class) {
            return number();
        }
        if (of == OptionalDouble.class) {
            return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(number());
        }
        if (of == Object.class) {
            return leaf(1);
        }
        return of.isRecord() || of.isEnum() || of.isInterface() ? composed(of) : time(of);
    }

    private Object composed(Class<?> type) {
        if (type == Digest.class) {
            return Digest.ofBytes(new byte[] {(byte) random.nextInt()});
        }
        if (type == RunId.class) {
            return new RunId("01m8kx0sjnvry5w6nnjyd6t" + (100 + random.nextInt(900)));
        }
        if (type == RunCoordinate.class) {
            return RunCoordinate.parse("series/" + (char) ('a' + random.nextInt(26)));
        }
        if (type == Reason.class) {
            Class<?>[] kinds = Reason.class.getPermittedSubclasses();
            return record(kinds[random.nextInt(kinds.length)]);
        }
        return type.isEnum() ? type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)] : record(type);
    }

    private Object time(Class<?> type) {
        int nanos = random.nextInt(1_000_000_000) / 1_000 * 1_000 * random.nextInt(2);
        return type == Instant.class
                ? Instant.ofEpochSecond(random.nextLong(4_000_000_000L), nanos)
                : Duration.ofSeconds(random.nextLong(100_000), nanos);
    }

    private Object container(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Type content = arguments[arguments.length - 1];
        if (type.getRawType() == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(any(content));
        }
        int size = random.nextInt(4);
        if (type.getRawType() == List.class) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(any(content));
            }
            return list;
        }
        SortedMap<Object, Object> map = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            map.put(any(arguments[0]), any(content));
        }
        return map;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < TRIES; i++) {
            Object[] values =
                    Arrays.stream(components).map(c -> any(c.getGenericType())).toArray();
            try {
                Constructor<?> made = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                made.setAccessible(true);
                return made.newInstance(values);
            } catch (ReflectiveOperationException refused) {
                // others are tried
            }
        }
        throw new AssertionError("no value of " + type + " could be made");
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private double number() {
        return switch (random.nextInt(5)) {
            case 0 -> -0.0;
            case 1 -> random.nextInt(100);
            case 2 -> 1e300 * random.nextDouble();
            case 3 -> Double.MIN_VALUE;
            default -> random.nextDouble();
        };
    }
}
