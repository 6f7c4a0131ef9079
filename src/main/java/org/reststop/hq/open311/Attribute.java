package org.reststop.hq.open311;

import java.util.List;
import java.util.Optional;
import org.reststop.hq.api.Node;
import org.reststop.hq.api.Shape;
import org.reststop.hq.api.Type;

/**
 * Something that is asked of whoever raises a need.
 *
 * @param order from 1
 * @param values what can be chosen; empty if words are wanted
 */
record Attribute(String code, int order, String description, String hint, List<Value> values) {
    private static final String LIST = "singlevaluelist";
    private static final String WORDS = "string";

    static final Shape<Value> VALUE = Shape.<Value>named("AttributeValue")
            .always("key", Type.Plain.TEXT, value -> new Node.Text(value.key()))
            .always("name", Type.Plain.TEXT, value -> new Node.Text(value.name()))
            .done();

    static final Shape<Attribute> SHAPE = Shape.<Attribute>named("Attribute")
            .always("variable", Type.Plain.FLAG, attribute -> new Node.Flag(true))
            .always("code", Type.Plain.TEXT, attribute -> new Node.Text(attribute.code()))
            .always(
                    "datatype",
                    Type.Choice.of(WORDS, "number", "datetime", "text", LIST, "multivaluelist"),
                    attribute -> new Node.Text(attribute.values().isEmpty() ? WORDS : LIST))
            .always("required", Type.Plain.FLAG, attribute -> new Node.Flag(false))
            .perhaps("datatype_description", Type.Plain.TEXT, attribute -> Node.text(attribute.hint()))
            .always("order", Type.Plain.WHOLE, attribute -> Node.number(attribute.order()))
            .always("description", Type.Plain.TEXT, attribute -> new Node.Text(attribute.description()))
            .sometimes(
                    "values",
                    new Type.Several("value", new Type.Of(VALUE)),
                    attribute -> attribute.values().isEmpty()
                            ? Optional.empty()
                            : Optional.of(VALUE.rows("value", attribute.values())))
            .done();

    Attribute {
        values = List.copyOf(values);
    }

    /** @param name as people read it */
    record Value(String key, String name) {}
}
