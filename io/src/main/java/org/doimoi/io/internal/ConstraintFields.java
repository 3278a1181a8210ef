package org.doimoi.io.internal;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.HashSet;
import java.util.Set;
import org.doimoi.constraint.Together;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Catalogue;

/** Which members of which records have which constraints, as the provider of Jakarta Validation sees them. */
public final class ConstraintFields {

    private final SetMultimap<String, String> fields =
            MultimapBuilder.treeKeys().treeSetValues().build();
    private final Set<Class<?>> seen = new HashSet<>();
    private final Validator validator;

    private ConstraintFields(Validator validator) {
        this.validator = validator;
    }

    /** Returns the members by the id of the rule that a constraint is, such as {@code startup.website}. */
    public static ImmutableSetMultimap<String, String> all() {
        try (ValidatorFactory factory = Constraints.factory()) {
            ConstraintFields all = new ConstraintFields(factory.getValidator());
            for (Table<?> table : Table.all()) {
                all.add(table.type(), table.recordName());
            }
            return ImmutableSetMultimap.copyOf(all.fields);
        }
    }

    private void add(Class<?> type, String name) {
        if (!seen.add(type)) {
            return;
        }
        BeanDescriptor bean = validator.getConstraintsForClass(type);
        bean.getConstraintDescriptors().forEach(constraint -> add(constraint, name));
        for (PropertyDescriptor property : bean.getConstrainedProperties()) {
            String path = name + "." + property.getPropertyName();
            property.getConstraintDescriptors().forEach(constraint -> add(constraint, path));
            property.getConstrainedContainerElementTypes().forEach(element -> add(element, path));
            if (property.isCascaded()) {
                addPart(property.getElementClass());
            }
        }
    }

    private void add(ContainerElementTypeDescriptor element, String path) {
        element.getConstraintDescriptors().forEach(constraint -> add(constraint, path));
        if (element.isCascaded()) {
            addPart(element.getElementClass());
        }
    }

    private void addPart(Class<?> type) {
        String name = type.getSimpleName();
        add(type, Ascii.toLowerCase(name.charAt(0)) + name.substring(1));
    }

    private void add(ConstraintDescriptor<?> constraint, String path) {
        fields.put(Catalogue.idOf(constraint.getAnnotation().annotationType().getSimpleName()), path);
        constraint.getComposingConstraints().forEach(part -> add(part, path));
        Together together = constraint.getAnnotation().annotationType().getAnnotation(Together.class);
        if (together != null) {
            for (Class<?> part : together.value()) {
                fields.put(Catalogue.idOf(part.getSimpleName()), path);
            }
        }
    }
}
