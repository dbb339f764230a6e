package org.runflow.io.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.Unwrapped;
import org.runflow.items.Items;
import org.runflow.rows.Rows;
import org.runflow.value.ById;

/** Finds in a type what JSON cannot give back as it was. Looks at types only, so that the answer is the same for every value. For one use. */
final class KeptTypes {
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            URI.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class,
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            OffsetTime.class,
            ZonedDateTime.class,
            Year.class,
            YearMonth.class,
            MonthDay.class,
            Duration.class,
            Period.class,
            ZoneId.class,
            ZoneOffset.class);
    private static final Set<Class<?>> KEYS = Set.of(
            String.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            Year.class,
            YearMonth.class);
    /** What the engine has forms of its own for, which no JSON document can hold. */
    private static final Set<Class<?>> WHOLE = Set.of(Document.class, Documents.class, Rows.class, Items.class);

    private static final Set<Class<?>> LISTS = Set.of(List.class, ArrayList.class, ById.class);
    private static final Set<Class<?>> SETS = Set.of(Set.class, SortedSet.class, NavigableSet.class, TreeSet.class);
    private static final Set<Class<?>> MAPS = Set.of(Map.class, SortedMap.class, NavigableMap.class, TreeMap.class);

    private final TypeFactory types;
    private final Predicate<Class<?>> said;
    private final Set<JavaType> seen = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** Types of which somebody has said how they look are taken on trust. */
    KeptTypes(TypeFactory types, Predicate<Class<?>> said) {
        this.types = types;
        this.said = said;
    }

    /** Returns a sentence for each component that would not come back, with its path; none when all would. */
    List<String> problems(Class<?> type, String headerProperty) {
        JavaType root = types.constructType(type);
        if (type.isRecord() && !said.test(type)) {
            for (String name : new RecordProperties(type).namesOf(headerProperty)) {
                problem(name, "is written as " + headerProperty + ", which begins every document", "another name");
            }
        }
        look(root, "");
        return List.copyOf(problems);
    }

    private void look(JavaType type, String path) {
        Class<?> raw = type.getRawClass();
        if (raw.isPrimitive() || PLAIN.contains(raw) || said.test(raw)) {
            return;
        }
        if (WHOLE.contains(raw)) {
            problem(path, "is " + raw.getName() + ", which is kept by itself only", "a key of its own for it");
        } else if (raw.isEnum()) {
            lookAtEnum(raw, path);
        } else if (raw == Optional.class) {
            lookIntoOptional(type, path);
        } else if (LISTS.contains(raw)) {
            lookInside(type, 0, path + "[]");
        } else if (SETS.contains(raw)) {
            lookIntoSet(type, path);
        } else if (MAPS.contains(raw)) {
            lookIntoMap(type, path);
        } else if (raw.isRecord()) {
            if (seen.add(type)) {
                lookIntoRecord(type, path);
            }
        } else if (Families.isFamily(raw)) {
            if (seen.add(type)) {
                lookIntoFamily(raw, path);
            }
        } else if (!Canonical.class.isAssignableFrom(raw)) {
            problem(path, "is " + nameOf(type), insteadOf(raw));
        } else if (SilentTypes.isSilent(raw)) {
            problem(path, SilentTypes.whatIsWrongWith(raw), SilentTypes.INSTEAD);
        }
    }

    private void lookAtEnum(Class<?> type, String path) {
        Map<String, Object> byText = new TreeMap<>();
        for (Object constant : type.getEnumConstants()) {
            Object other =
                    byText.putIfAbsent(LowerCaseEnums.text((Enum<?>) constant).toLowerCase(Locale.ROOT), constant);
            if (other != null) {
                problem(
                        path,
                        "is " + type.getTypeName() + ", whose constants " + ((Enum<?>) other).name() + " and "
                                + ((Enum<?>) constant).name() + " differ in case only",
                        "rename one");
            }
        }
    }

    private void lookIntoOptional(JavaType type, String path) {
        Class<?> inner = contained(type, 0).getRawClass();
        if (inner == Optional.class
                || Set.of(OptionalInt.class, OptionalLong.class, OptionalDouble.class)
                        .contains(inner)) {
            problem(path, "is an Optional of an Optional, and both look alike when they are empty", "one Optional");
        } else {
            lookInside(type, 0, path);
        }
    }

    private void lookIntoSet(JavaType type, String path) {
        JavaType element = contained(type, 0);
        if (!element.isJavaLangObject()
                && !Comparable.class.isAssignableFrom(element.getRawClass())
                && !element.isPrimitive()) {
            problem(path, "is a set of " + nameOf(element) + ", which has no natural order", "a List, or a Comparable");
        }
        lookInside(type, 0, path + "[]");
    }

    private void lookIntoMap(JavaType type, String path) {
        JavaType key = contained(type, 0);
        Class<?> raw = key.getRawClass();
        if (!KEYS.contains(raw) && !raw.isEnum()) {
            problem(
                    path,
                    "is a map by " + nameOf(key),
                    "keys that are text, whole numbers, enums or dates, or a List of records");
        } else {
            look(key, path + "[key]");
        }
        lookInside(type, 1, path + "[]");
    }

    private void lookIntoRecord(JavaType type, String path) {
        Class<?> raw = type.getRawClass();
        if (!isReadable(raw)) {
            problem(
                    path,
                    "is record " + raw.getTypeName() + ", whose package module "
                            + raw.getModule().getName() + " keeps to itself",
                    "'opens " + raw.getPackageName()
                            + " to org.runflow.core, com.fasterxml.jackson.databind;' in its module-info.java, or make it public in an"
                            + " exported package");
            return;
        }
        RecordProperties properties = new RecordProperties(raw);
        properties
                .collisions()
                .forEach(names ->
                        problem(path, "has components " + names + " that are written alike", "another name for one"));
        for (RecordComponent component : raw.getRecordComponents()) {
            JavaType inner = types.resolveMemberType(component.getGenericType(), type.getBindings());
            boolean flat = component.getType().isAnnotationPresent(Unwrapped.class);
            look(inner, flat ? path : path.isEmpty() ? component.getName() : path + "." + component.getName());
        }
    }

    /** Whether the library that reads and writes JSON may see the record. */
    private static boolean isReadable(Class<?> type) {
        Module reader = TypeFactory.class.getModule();
        String home = type.getPackageName();
        return type.getModule().isOpen(home, reader)
                || (Modifier.isPublic(type.getModifiers()) && type.getModule().isExported(home, reader));
    }

    private void lookIntoFamily(Class<?> family, String path) {
        Set<String> names = new HashSet<>();
        for (Class<?> member : Families.members(family)) {
            if (!member.isRecord()) {
                problem(
                        path,
                        "is of the family " + family.getTypeName() + ", whose member " + member.getTypeName()
                                + " is no record",
                        "records, and sealed interfaces of records");
            } else if (!new RecordProperties(member).namesOf(Families.TYPE).isEmpty()) {
                problem(
                        path,
                        "is of the family " + family.getTypeName() + ", whose member " + member.getTypeName()
                                + " has a component written as " + Families.TYPE + ", where its name belongs",
                        "another name");
            } else {
                if (!names.add(Families.nameOf(member))) {
                    problem(
                            path,
                            "is of the family " + family.getTypeName() + " with two members named "
                                    + Families.nameOf(member),
                            "rename one");
                }
                look(types.constructType(member), path);
            }
        }
    }

    private void lookInside(JavaType type, int argument, String path) {
        look(contained(type, argument), path);
    }

    /** Of a container without type arguments nobody knows what is in it. */
    private static JavaType contained(JavaType type, int argument) {
        return type.containedTypeOrUnknown(argument);
    }

    private void problem(String path, String what, String instead) {
        problems.add((path.isEmpty() ? "it " : path + " ") + what + ". [Hint: " + instead + "]");
    }

    private static String nameOf(JavaType type) {
        return type.isJavaLangObject()
                ? "of no particular type"
                : type.getRawClass().getTypeName();
    }

    private static String insteadOf(Class<?> type) {
        if (type == byte[].class) {
            return "a text in Base64, or a Document under a key of its own";
        }
        if (type.isArray()) {
            return "a List; a class of columns brings a codec of its own";
        }
        if (type == Object.class) {
            return "name the type; a record says of what its lists and maps are; a sealed interface of records where there are several";
        }
        if (type.isInterface()) {
            return "a record, or a sealed interface of records; List, Set and Map are read as such";
        }
        return "records, List, Set and Map in natural order, enums, numbers, text, java.time, UUID, URI and Optional; anything else with a codec of its own";
    }
}
